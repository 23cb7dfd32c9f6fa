package dev.handrail.card;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dialog to fill in, in one look for all features. Who sends it in with a fault gets it back as it was filled in, with
 * what is wrong at each field.
 *
 * @param note what stands above the fields
 * @param verb by which it is sent in
 * @param data ids that it carries beside what is filled in
 * @param send what the button says
 */
public record Form(@Nullable String note, List<Field> fields, String verb, Map<String, Object> data, String send) {
    public Form {
        fields = List.copyOf(fields);
    }

    /** Something to choose. */
    public record Choice(String title, String value) {}

    /**
     * A field.
     *
     * @param id by which its value is sent in
     * @param value what is in it; for several chosen ones with commas between
     * @param most so many characters at most, or the greatest number
     * @param error what is wrong with it
     */
    public record Field(
            Kind kind,
            String id,
            String label,
            String value,
            boolean required,
            int most,
            List<Choice> choices,
            @Nullable String error) {

        public static Field line(String id, String label, String value, int most) {
            return new Field(Kind.LINE, id, label, value, false, most, List.of(), null);
        }

        public static Field text(String id, String label, String value, int most) {
            return new Field(Kind.TEXT, id, label, value, false, most, List.of(), null);
        }

        public static Field date(String id, String label, String value) {
            return new Field(Kind.DATE, id, label, value, false, 0, List.of(), null);
        }

        public static Field number(String id, String label, String value, int most) {
            return new Field(Kind.NUMBER, id, label, value, false, most, List.of(), null);
        }

        public static Field yes(String id, String label, boolean value) {
            return new Field(Kind.YES, id, label, Boolean.toString(value), false, 0, List.of(), null);
        }

        public static Field oneOf(String id, String label, String value, List<Choice> choices) {
            return new Field(Kind.ONE_OF, id, label, value, false, 0, choices, null);
        }

        public static Field someOf(String id, String label, String value, List<Choice> choices) {
            return new Field(Kind.SOME_OF, id, label, value, false, 0, choices, null);
        }

        public Field asRequired() {
            return new Field(kind, id, label, value, true, most, choices, error);
        }

        public Field with(String filledIn, @Nullable String wrong) {
            return new Field(kind, id, label, filledIn, required, most, choices, wrong);
        }

        private Map<String, Object> shown() {
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("kind", kind.name());
            shown.put("id", id);
            shown.put("label", label);
            shown.put("value", kind == Kind.NUMBER && !value.isEmpty() ? number() : value);
            shown.put("filled", !value.isEmpty());
            shown.put("required", required);
            shown.put("most", most);
            shown.put("error", error);
            shown.put(
                    "choices",
                    choices.stream()
                            .map(choice -> Map.of("title", choice.title(), "value", choice.value()))
                            .toList());
            return shown;
        }

        private Object number() {
            return value.matches("-?[0-9]{1,9}") ? Integer.valueOf(value) : value;
        }
    }

    /** What a field takes. */
    public enum Kind {
        /** One line of text. */
        LINE,
        /** Several lines of text. */
        TEXT,
        DATE,
        NUMBER,
        YES,
        ONE_OF,
        SOME_OF
    }

    Map<String, Object> shown() {
        Map<String, Object> withVerb = new LinkedHashMap<>(data);
        withVerb.put("verb", verb);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("note", note);
        shown.put("fields", fields.stream().map(Field::shown).toList());
        shown.put("send", send);
        shown.put("carried", withVerb);
        return shown;
    }
}
