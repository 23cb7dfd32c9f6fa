package dev.handrail.checkpoint.reply;

import dev.handrail.card.Cards;
import dev.handrail.card.Filled;
import dev.handrail.card.Form;
import dev.handrail.checkpoint.Habits;
import dev.handrail.understanding.Language;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The dialog in which somebody says how they want to be reminded. */
@Component
final class HabitsForm {
    static final String SAVE = "meeting.habits-save";

    /** What may be chosen, in minutes, by its name in texts. */
    private static final Map<Integer, String> LEADS = leads();

    private static final String NONE = "none";

    private final Cards cards;

    HabitsForm(Cards cards) {
        this.cards = cards;
    }

    private static Map<Integer, String> leads() {
        Map<Integer, String> leads = new LinkedHashMap<>();
        leads.put(7 * 24 * 60, "week");
        leads.put(2 * 24 * 60, "two-days");
        leads.put(24 * 60, "day");
        leads.put(4 * 60, "four-hours");
        leads.put(60, "hour");
        leads.put(15, "quarter");
        return leads;
    }

    /** @param zone the person's; absent while nobody knows */
    Form form(Habits now, @Nullable ZoneId zone, Language language) {
        return new Form(
                Optional.ofNullable(zone)
                        .map(known -> text("zone", language, known.getId()))
                        .orElseGet(() -> text("zoneUnknown", language)),
                List.of(
                        Form.Field.someOf("leads", text("leads", language), chosen(now), choices(language)),
                        Form.Field.oneOf(
                                        "from",
                                        text("quietFrom", language),
                                        now.hasQuietHours() ? now.quietFrom().toString() : NONE,
                                        halfHours(true, language))
                                .asRequired(),
                        Form.Field.oneOf(
                                        "to",
                                        text("quietTo", language),
                                        now.hasQuietHours() ? now.quietTo().toString() : NONE,
                                        halfHours(true, language))
                                .asRequired(),
                        Form.Field.yes("digest", text("digest", language), now.digest()),
                        Form.Field.oneOf(
                                        "at",
                                        text("digestAt", language),
                                        now.digestAt().toString(),
                                        halfHours(false, language))
                                .asRequired()),
                SAVE,
                Map.of(),
                text("save", language));
    }

    private static String chosen(Habits now) {
        return now.leads().stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private List<Form.Choice> choices(Language language) {
        return LEADS.entrySet().stream()
                .map(lead -> new Form.Choice(
                        text("lead." + lead.getValue(), language), lead.getKey().toString()))
                .toList();
    }

    private List<Form.Choice> halfHours(boolean orNone, Language language) {
        List<Form.Choice> choices = new ArrayList<>();
        if (orNone) {
            choices.add(new Form.Choice(text("none", language), NONE));
        }
        IntStream.range(0, 48)
                .mapToObj(half -> LocalTime.of(half / 2, half % 2 * 30).toString())
                .forEach(time -> choices.add(new Form.Choice(time, time)));
        return choices;
    }

    /** What is wished; empty where something is wrong, which is noted at its field. */
    Optional<Habits> read(Filled filled, Language language) {
        boolean noneFrom = filled.text("from").equals(NONE);
        if (noneFrom != filled.text("to").equals(NONE)) {
            filled.wrong(noneFrom ? "from" : "to", text("bothOrNone", language));
        }
        if (!filled.isFine()) {
            return Optional.empty();
        }
        return Optional.of(new Habits(
                filled.several("leads").stream().map(Integer::valueOf).toList(),
                noneFrom ? LocalTime.MIDNIGHT : LocalTime.parse(filled.text("from")),
                noneFrom ? LocalTime.MIDNIGHT : LocalTime.parse(filled.text("to")),
                filled.yes("digest"),
                LocalTime.parse(filled.text("at")),
                null));
    }

    /** Them in words, a line each. */
    List<String> inWords(Habits habits, Language language) {
        String leads = habits.leads().stream()
                .map(lead -> text("lead." + LEADS.getOrDefault(lead, "other"), language, lead))
                .collect(Collectors.joining(", "));
        return Stream.of(
                        leads.isEmpty() ? text("noReminders", language) : text("reminds", language, leads),
                        habits.hasQuietHours()
                                ? text("quiet", language, habits.quietFrom(), habits.quietTo())
                                : text("noQuiet", language),
                        habits.digest() ? text("withDigest", language, habits.digestAt()) : text("noDigest", language))
                .toList();
    }

    String text(String key, Language language, Object... arguments) {
        return cards.text("reply.habit." + key, language.locale(), arguments);
    }
}
