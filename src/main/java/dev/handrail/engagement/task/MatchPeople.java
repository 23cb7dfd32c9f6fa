package dev.handrail.engagement.task;

import dev.handrail.engagement.Participant;
import dev.handrail.engagement.View;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/** Whom somebody means by a name: those who take part, accents and case aside, and oneself by “me”. */
final class MatchPeople {
    /** How people call themselves in the languages that are spoken here. */
    private static final Set<String> SELF = Set.of(
            "me",
            "myself",
            "my self",
            "mine",
            "my name",
            "i",
            "moi",
            "moi meme",
            "je",
            "j",
            "mon nom",
            "mim",
            "mim mesmo",
            "mim mesma",
            "eu",
            "eu mesmo",
            "eu mesma",
            "comigo",
            "meu nome",
            "o meu nome");

    private static final Set<String> NOBODY = Set.of(
            "nobody", "no one", "noone", "nobody in particular", "none", "personne", "aucune personne", "ninguem");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private MatchPeople() {}

    /** In small letters without accents, one blank between words. */
    static String plain(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return BETWEEN.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    static boolean isSelf(String said) {
        return SELF.contains(plain(said));
    }

    static boolean isNobody(String said) {
        return NOBODY.contains(plain(said));
    }

    /** One where it is clear; several where each may be meant; none where nobody is called so. */
    static List<Participant> named(String said, View view) {
        if (isSelf(said)) {
            return List.of(view.me());
        }
        String wanted = plain(said);
        List<BiPredicate<String, String>> ways =
                List.of(String::equals, MatchPeople::hasWords, MatchPeople::hasBeginnings);
        return ways.stream()
                .map(way -> view.people().active().stream()
                        .filter(person -> !wanted.isEmpty() && way.test(plain(person.name()), wanted))
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static boolean hasWords(String name, String wanted) {
        return Arrays.asList(name.split(" ")).containsAll(Arrays.asList(wanted.split(" ")));
    }

    private static boolean hasBeginnings(String name, String wanted) {
        return Arrays.stream(wanted.split(" "))
                .allMatch(part -> Arrays.stream(name.split(" ")).anyMatch(word -> word.startsWith(part)));
    }
}
