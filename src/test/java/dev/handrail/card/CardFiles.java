package dev.handrail.card;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The program's own card files, whole or with one of them changed. */
final class CardFiles {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:20:30.123Z"), ZoneOffset.UTC);

    private CardFiles() {}

    static Cards read() {
        return new Cards(CLOCK, CardFile.in("cards", ".json"), CardFile.in("cards/text", ".yaml"));
    }

    static Cards readWithChanged(String name, Function<String, String> change) {
        return new Cards(
                CLOCK,
                changed(CardFile.in("cards", ".json"), name, change),
                changed(CardFile.in("cards/text", ".yaml"), name, change));
    }

    static Cards readWithCard(String name, String content) {
        var cards = new ArrayList<>(CardFile.in("cards", ".json"));
        cards.add(new CardFile(name, content));
        return new Cards(CLOCK, cards, CardFile.in("cards/text", ".yaml"));
    }

    static Cards readWithout(String name) {
        List<CardFile> texts = CardFile.in("cards/text", ".yaml").stream()
                .filter(file -> !file.name().equals(name))
                .toList();
        return new Cards(CLOCK, CardFile.in("cards", ".json"), texts);
    }

    private static List<CardFile> changed(List<CardFile> files, String name, Function<String, String> change) {
        return files.stream()
                .map(file -> file.name().equals(name) ? new CardFile(name, change.apply(file.content())) : file)
                .toList();
    }
}
