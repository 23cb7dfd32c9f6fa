package dev.handrail.checkpoint.plan;

import dev.handrail.card.Cards;
import dev.handrail.card.Filled;
import dev.handrail.card.Form;
import dev.handrail.card.Form.Field;
import dev.handrail.chat.Address;
import dev.handrail.checkpoint.FreeDays;
import dev.handrail.checkpoint.MeetingKind;
import dev.handrail.checkpoint.MeetingWords;
import dev.handrail.checkpoint.OnFreeDays;
import dev.handrail.checkpoint.Rhythm;
import dev.handrail.checkpoint.Series;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.LinkedPlace;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.ShowDay;
import dev.handrail.engagement.View;
import dev.handrail.time.ProductTime;
import dev.handrail.understanding.Language;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The dialog in which a series of meetings, or a single one, is planned. */
@Component
final class PlanForm {
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_MINUTES = 480;
    private static final int YEARS_AHEAD = 2;

    private final Cards cards;
    private final PlanWords words;
    private final MeetingWords meetingWords;
    private final FreeDays freeDays;
    private final ProductTime time;

    PlanForm(Cards cards, PlanWords words, MeetingWords meetingWords, FreeDays freeDays, ProductTime time) {
        this.cards = cards;
        this.words = words;
        this.meetingWords = meetingWords;
        this.freeDays = freeDays;
        this.time = time;
    }

    /** What a form holds before anybody fills it in. */
    record Start(
            MeetingKind kind,
            String title,
            String day,
            String hour,
            int minutes,
            Recurrence rhythm,
            String until,
            OnFreeDays onFreeDays,
            @Nullable Address place,
            List<String> invited) {
        static Start of(MeetingKind kind, Engagement engagement) {
            OnFreeDays free = new OnFreeDays(
                    OnFreeDays.Rule.KEEP,
                    Countries.likely(engagement.zone(), engagement.languages()).stream()
                            .toList());
            Recurrence rhythm = kind == MeetingKind.CHECKPOINT ? Recurrence.WEEKLY : Recurrence.ONCE;
            return new Start(kind, "", "", "", kind.minutes(), rhythm, "", free, null, List.of());
        }

        /** A series as it is, from one of its days on. */
        static Start of(Series series, LocalDateTime from) {
            LocalDate until = series.until();
            return new Start(
                    series.kind(),
                    series.title(),
                    from.toLocalDate().toString(),
                    from.toLocalTime().toString(),
                    series.minutes(),
                    Recurrence.of(series.rhythm()),
                    until == null ? "" : until.toString(),
                    series.onFreeDays(),
                    series.place(),
                    series.invited());
        }
    }

    /** What somebody wants planned. */
    record Wanted(
            MeetingKind kind,
            String title,
            Rhythm rhythm,
            LocalDateTime first,
            int minutes,
            @Nullable LocalDate until,
            OnFreeDays onFreeDays,
            @Nullable Address place,
            List<String> invited) {
        Series series(String id, String by, @Nullable Address meetingChat) {
            return new Series(
                    id,
                    1,
                    kind,
                    title,
                    rhythm,
                    first,
                    minutes,
                    until,
                    onFreeDays,
                    place,
                    invited,
                    meetingChat,
                    null,
                    by);
        }
    }

    Form form(View view, Start start, String verb, Map<String, Object> data, Language language) {
        List<Form.Choice> countries = Countries.choices(language);
        List<Form.Choice> places = places(view.engagement(), language);
        List<Field> fields = new java.util.ArrayList<>(List.of(
                Field.oneOf("kind", words.text("kind", language), start.kind().code(), kinds(language))
                        .asRequired(),
                Field.line("title", words.text("title", language), start.title(), LONGEST_TITLE),
                Field.date("day", words.text("day", language), start.day()).asRequired(),
                Field.line(
                                "hour",
                                words.text(
                                        "hour",
                                        language,
                                        view.engagement().zone().getId()),
                                start.hour(),
                                5)
                        .asRequired(),
                Field.number("minutes", words.text("minutes", language), "" + start.minutes(), LONGEST_MINUTES),
                Field.oneOf(
                                "rhythm",
                                words.text("rhythm.label", language),
                                start.rhythm().code(),
                                rhythms(language))
                        .asRequired(),
                Field.date("until", words.text("until", language), start.until()),
                Field.oneOf(
                        "free",
                        words.text("free.label", language),
                        start.onFreeDays().rule().name(),
                        rules(language)),
                Field.oneOf("ours", words.text("countryOne", language), country(start, 0), countries),
                Field.oneOf("theirs", words.text("countryTwo", language), country(start, 1), countries)));
        if (!places.isEmpty()) {
            fields.add(Field.oneOf(
                    "place", words.text("place", language), place(view.engagement(), start.place()), places));
        }
        fields.add(Field.someOf(
                "invited", words.text("invited", language), String.join(",", invited(view, start)), people(view)));
        return new Form(words.text("note", language), fields, verb, data, words.text("send", language));
    }

    private static String country(Start start, int place) {
        List<String> countries = start.onFreeDays().countries();
        return place < countries.size() ? countries.get(place) : "";
    }

    /** Those who take no part any more cannot be chosen. */
    private static List<String> invited(View view, Start start) {
        return start.invited().stream()
                .filter(id -> view.people()
                        .participant(id)
                        .filter(Participant::isActive)
                        .isPresent())
                .toList();
    }

    private List<Form.Choice> kinds(Language language) {
        return Stream.of(MeetingKind.values())
                .map(kind -> new Form.Choice(
                        words.text("kindOf", language, meetingWords.kind(kind, language), kind.minutes()), kind.code()))
                .toList();
    }

    private List<Form.Choice> rhythms(Language language) {
        return Stream.of(Recurrence.values())
                .map(each -> new Form.Choice(words.text("rhythm." + each.code(), language), each.code()))
                .toList();
    }

    private List<Form.Choice> rules(Language language) {
        return Stream.of(OnFreeDays.Rule.values())
                .map(rule -> new Form.Choice(
                        words.text("free." + rule.name().toLowerCase(Locale.ROOT), language), rule.name()))
                .toList();
    }

    /** Nobody knows their names: they are told apart by what they are and since when they are linked. */
    private List<Form.Choice> places(Engagement engagement, Language language) {
        return engagement.places().stream()
                .map(linked -> new Form.Choice(placeName(linked, engagement, language), id(linked.address())))
                .toList();
    }

    private static String id(Address place) {
        return EngagementId.startedBy(place.place().partition()).value();
    }

    private String placeName(LinkedPlace linked, Engagement engagement, Language language) {
        String kind =
                linked.address().place().kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return words.text(
                "placeOf",
                language,
                words.text("placeKind." + kind, language),
                ShowDay.written(linked.since(), engagement.zone(), language));
    }

    private static String place(Engagement engagement, @Nullable Address place) {
        return engagement.places().stream()
                .map(LinkedPlace::address)
                .filter(each -> place == null || each.place().equals(place.place()))
                .map(PlanForm::id)
                .findFirst()
                .orElse("");
    }

    private static List<Form.Choice> people(View view) {
        return view.people().active().stream()
                .map(person -> new Form.Choice(person.name(), person.id()))
                .sorted(Comparator.comparing(Form.Choice::title, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** What was filled in, with what is wrong at its field. */
    Filled filled(View view, Form form, Map<String, Object> sent, Language language) {
        Filled filled = Filled.in(form, sent, cards, language.locale());
        checkTime(view, filled, language);
        checkRhythm(filled, language);
        if (filled.isFine("minutes") && !filled.text("minutes").isEmpty() && filled.number("minutes") < 5) {
            filled.wrong("minutes", words.text("wrong.short", language));
        }
        boolean whose = filled.text("ours").isEmpty() && filled.text("theirs").isEmpty();
        String rule = filled.text("free");
        if (whose && !rule.isEmpty() && !rule.equals(OnFreeDays.Rule.KEEP.name())) {
            filled.wrong("ours", words.text("wrong.whose", language));
        }
        if (isLeftOut(filled)) {
            filled.wrong("day", words.text("wrong.leftOut", language));
        }
        return filled;
    }

    /** A single meeting that its own rule leaves out is none. */
    private boolean isLeftOut(Filled filled) {
        List<String> countries = Countries.of(filled.text("ours"), filled.text("theirs"));
        return filled.isFine()
                && filled.text("free").equals(OnFreeDays.Rule.SKIP.name())
                && filled.text("rhythm").equals(Recurrence.ONCE.code())
                && filled.day("day").flatMap(day -> freeDays.on(day, countries)).isPresent();
    }

    private void checkTime(View view, Filled filled, Language language) {
        Optional<LocalTime> hour = ReadHour.read(filled.text("hour"));
        if (filled.isFine("hour") && hour.isEmpty()) {
            filled.wrong("hour", words.text("wrong.hour", language));
        }
        Optional<LocalDate> day = filled.day("day");
        LocalDateTime now = time.instant().atZone(view.engagement().zone()).toLocalDateTime();
        if (day.filter(on -> on.isBefore(now.toLocalDate())).isPresent()) {
            filled.wrong("day", words.text("wrong.past", language));
        } else if (day.filter(on -> on.isAfter(now.toLocalDate().plusYears(YEARS_AHEAD)))
                .isPresent()) {
            filled.wrong("day", words.text("wrong.far", language, YEARS_AHEAD));
        } else if (day.isPresent()
                && hour.isPresent()
                && day.get().atTime(hour.get()).isBefore(now)) {
            filled.wrong("hour", words.text("wrong.pastHour", language));
        }
    }

    private void checkRhythm(Filled filled, Language language) {
        Optional<LocalDate> day = filled.day("day");
        Optional<LocalDate> until = filled.day("until");
        if (day.isPresent() && until.filter(day.get()::isAfter).isPresent()) {
            filled.wrong("until", words.text("wrong.until", language));
        }
        boolean last = filled.text("rhythm").equals(Recurrence.MONTHLY_LAST.code());
        if (last && day.filter(Recurrence::isLast).isEmpty()) {
            filled.wrong("day", words.text("wrong.notLast", language));
        }
    }

    /** @param filled fine */
    static Wanted wanted(View view, Form form, Filled filled) {
        LocalDate day = filled.day("day").orElseThrow();
        MeetingKind kind = MeetingKind.read(filled.text("kind")).orElseThrow();
        Recurrence rhythm = Recurrence.read(filled.text("rhythm")).orElseThrow();
        String rule = filled.text("free");
        return new Wanted(
                kind,
                filled.text("title"),
                rhythm.from(day),
                day.atTime(ReadHour.read(filled.text("hour")).orElseThrow()),
                minutes(form, filled, kind),
                rhythm == Recurrence.ONCE ? null : filled.day("until").orElse(null),
                new OnFreeDays(
                        rule.isEmpty() ? OnFreeDays.Rule.KEEP : OnFreeDays.Rule.valueOf(rule),
                        Countries.of(filled.text("ours"), filled.text("theirs"))),
                place(view, filled),
                filled.several("invited"));
    }

    /** Whoever changes the kind, and leaves the minutes that stood there for the other one, means those of the kind. */
    private static int minutes(Form form, Filled filled, MeetingKind kind) {
        String text = filled.text("minutes");
        boolean untouched = MeetingKind.read(value(form, "kind"))
                .filter(was -> was != kind && text.equals("" + was.minutes()))
                .isPresent();
        return text.isEmpty() || untouched ? kind.minutes() : filled.number("minutes");
    }

    private static String value(Form form, String field) {
        return form.fields().stream()
                .filter(each -> each.id().equals(field))
                .map(Field::value)
                .findFirst()
                .orElse("");
    }

    private static @Nullable Address place(View view, Filled filled) {
        return view.engagement().places().stream()
                .map(LinkedPlace::address)
                .filter(each -> id(each).equals(filled.text("place")))
                .findFirst()
                .orElse(null);
    }
}
