package dev.handrail.card;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A form as somebody filled it in: what stands in each field, and what is wrong with it. Nothing of it is trusted. */
public final class Filled {
    /** In a form's data: what was asked back about, and is taken as it is when it comes once more. */
    private static final String SURE = "sure";

    private final Form form;
    private final Cards cards;
    private final Locale language;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> faults = new LinkedHashMap<>();

    /** What was sent in before, and asked back about. */
    private final List<String> sure = new ArrayList<>();

    /** What is asked back about now. */
    private final List<String> doubted = new ArrayList<>();

    private Filled(Form form, Cards cards, Locale language) {
        this.form = form;
        this.cards = cards;
        this.language = language;
    }

    /**
     * Reads what was sent in.
     *
     * @param sent by the fields' ids; what the form does not have is left aside
     * @param language of what is said to be wrong
     */
    public static Filled in(Form form, Map<String, Object> sent, Cards cards, Locale language) {
        Filled filled = new Filled(form, cards, language);
        filled.sure.addAll(split(String.valueOf(sent.getOrDefault(SURE, ""))));
        for (Form.Field field : form.fields()) {
            filled.read(field, sent.get(field.id()));
        }
        return filled;
    }

    private void read(Form.Field field, @Nullable Object sent) {
        String value = sent == null ? "" : String.valueOf(sent).strip();
        values.put(field.id(), value);
        if (value.isEmpty()) {
            if (field.required()) {
                wrong(field.id(), fault("needed"));
            }
            return;
        }
        String fault = switch (field.kind()) {
            case LINE, TEXT -> value.length() > field.most() ? fault("long", field.most()) : null;
            case DATE -> date(value).isEmpty() ? fault("date") : null;
            case NUMBER -> isNumber(value, field.most()) ? null : fault("number", field.most());
            case YES -> null;
            case ONE_OF -> isChoice(field, value) ? null : fault("choice");
            case SOME_OF -> split(value).stream().allMatch(each -> isChoice(field, each)) ? null : fault("choice");
        };
        if (fault != null) {
            wrong(field.id(), fault);
        }
    }

    private String fault(String key, Object... arguments) {
        return cards.text("form.wrong." + key, language, arguments);
    }

    private static boolean isChoice(Form.Field field, String value) {
        return field.choices().stream().anyMatch(choice -> choice.value().equals(value));
    }

    private static boolean isNumber(String value, int most) {
        return value.matches("[0-9]{1,9}") && Integer.parseInt(value) <= most;
    }

    private static Optional<LocalDate> date(String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static List<String> split(String value) {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    /**
     * Asks back about what may well be meant and looks like a mistake: sent in once more as it is, it is taken.
     *
     * @param question what to say about it
     */
    public Filled doubt(String field, String question) {
        String value = field + "=" + text(field);
        if (isFine(field) && !sure.contains(value)) {
            doubted.add(value);
            wrong(field, question);
        }
        return this;
    }

    /** Asks back about a day that is over already, unless it stood in the form before. */
    public Filled doubtPast(String field, LocalDate today) {
        boolean stoodThere = form.fields().stream()
                .anyMatch(each -> each.id().equals(field) && each.value().equals(text(field)));
        if (!stoodThere && day(field).filter(day -> day.isBefore(today)).isPresent()) {
            doubt(field, cards.text("form.doubt.past", language));
        }
        return this;
    }

    /** Adds a fault that only the feature can see. */
    public Filled wrong(String field, String fault) {
        faults.putIfAbsent(field, fault);
        return this;
    }

    public boolean isFine() {
        return faults.isEmpty();
    }

    public boolean isFine(String field) {
        return !faults.containsKey(field);
    }

    public String text(String field) {
        return values.getOrDefault(field, "");
    }

    /** The day in a field; empty where none is filled in. */
    public Optional<LocalDate> day(String field) {
        return date(text(field));
    }

    /** The number in a field; 0 where none is filled in. */
    public int number(String field) {
        return isNumber(text(field), Integer.MAX_VALUE) ? Integer.parseInt(text(field)) : 0;
    }

    public boolean yes(String field) {
        return text(field).equals("true");
    }

    /** What was chosen where several may be. */
    public List<String> several(String field) {
        return split(text(field));
    }

    /** The form as it was filled in, with what is wrong at each field. */
    public Form again() {
        return new Form(
                cards.text("form.check", language),
                form.fields().stream()
                        .map(field -> field.with(text(field.id()), faults.get(field.id())))
                        .toList(),
                form.verb(),
                withDoubted(),
                form.send());
    }

    private Map<String, Object> withDoubted() {
        Map<String, Object> data = new LinkedHashMap<>(form.data());
        if (!doubted.isEmpty()) {
            data.put(SURE, String.join(",", doubted));
        }
        return data;
    }
}
