package dev.handrail.card;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A button on a panel.
 *
 * @param verb which feature's it is
 * @param data ids that say what it is about
 * @param opensForm whether it asks for a dialog instead of doing something at once
 * @param url what it opens instead, in a line of a list; empty where it does something else
 */
public record Button(String title, String verb, Map<String, Object> data, boolean opensForm, String url) {
    public static Button doing(String title, String verb, Map<String, Object> data) {
        return new Button(title, verb, data, false, "");
    }

    public static Button opening(String title, String verb, Map<String, Object> data) {
        return new Button(title, verb, data, true, "");
    }

    /** Only in a line of a list. */
    public static Button leading(String title, String url) {
        return new Button(title, "", Map.of(), false, url);
    }

    /** As a card's template takes it. */
    public Map<String, Object> shown() {
        Map<String, Object> withVerb = new LinkedHashMap<>(data);
        withVerb.put("verb", verb);
        Map<String, Object> forDialog = new LinkedHashMap<>(withVerb);
        forDialog.put("msteams", Map.of("type", "task/fetch"));
        return Map.of(
                "title",
                title,
                "verb",
                verb,
                "data",
                data,
                "carried",
                withVerb,
                "fetch",
                forDialog,
                "opensForm",
                opensForm,
                "url",
                url);
    }
}
