package dev.handrail.card;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Data as cards are given it: plain, and as long as it can get. */
final class SampleData {
    private SampleData() {}

    static Map<String, Object> answers(String question, List<Map<String, Object>> answers) {
        return Map.of("question", question, "carried", question, "entry", "intune/mfa-configure", "answers", answers);
    }

    /** The first page of a list whose lines stand in two groups. */
    static Map<String, Object> list(String question, int page, int pages, Map<String, Object> line) {
        var data = new HashMap<String, Object>();
        data.put("question", question);
        data.put("carried", question);
        data.put("count", String.valueOf(pages * 10));
        data.put("from", String.valueOf(page * 10 - 9));
        data.put("to", String.valueOf(page * 10));
        data.put("later", String.valueOf((pages - page) * 10));
        data.put("page", page);
        data.put("pages", pages);
        data.put("groups", List.of(group("Enable · Your team", line), group("Migrate · Your team", line)));
        return data;
    }

    private static Map<String, Object> group(String title, Map<String, Object> line) {
        return Map.of("title", title, "lines", java.util.Collections.nCopies(5, line));
    }

    static Map<String, Object> inShort(List<Map<String, Object>> sources) {
        return Map.of(
                "task",
                "Set up multi-factor authentication",
                "entry",
                "intune/mfa-configure",
                "heading",
                "Your team does this",
                "sources",
                sources);
    }

    static Map<String, Object> others(String question, List<Map<String, Object>> others) {
        return Map.of(
                "question",
                question,
                "carried",
                question,
                "entry",
                "intune/mfa-configure",
                "rejected",
                "intune/mfa-configure",
                "others",
                others);
    }

    static Map<String, Object> answer(@Nullable String party, @Nullable String involvement) {
        var answer = new HashMap<String, Object>();
        answer.put("party", party);
        answer.put("involvement", involvement);
        answer.put("task", "Set up multi-factor authentication");
        answer.put("text", "Your team switches on multi-factor authentication for everybody.");
        answer.put("phase", "Enable");
        answer.put("services", List.of("Exchange Online", "Teams"));
        answer.put("playbook", "Microsoft 365");
        answer.put("vendor", "FastTrack");
        answer.put("sources", List.of(source(143, 143)));
        return answer;
    }

    /** The same as an engagement shows it: what was agreed, who it is, what can be done. */
    static Map<String, Object> inside(Map<String, Object> answer, String filler) {
        String text = filler.repeat(3_000);
        var inside = new HashMap<>(answer);
        inside.put("headed", text);
        inside.put("agreed", text);
        inside.put("people", text);
        inside.put(
                "buttons",
                java.util.stream.Stream.of(false, true, false, true)
                        .map(SampleData::button)
                        .toList());
        return inside;
    }

    private static Map<String, Object> button(boolean opensForm) {
        String entry = "microsoft-365/a-rather-long-id-of-an-entry-in-a-playbook-of-somebodys-own";
        var data = Map.<String, Object>of("engagement", "0123456789abcdef01234567", "entry", entry);
        String verb = "task.assign-form";
        return (opensForm
                        ? Button.opening("Quem exatamente?", verb, data)
                        : Button.doing("Marquer comme fait", verb, data))
                .shown();
    }

    static Map<String, Object> source(int first, int last) {
        return Map.of(
                "title",
                "Onboarding and Migration",
                "language",
                "French",
                "section",
                "Enable › Identity",
                "firstLine",
                first,
                "lastLine",
                last,
                "date",
                "January 4, 2021");
    }

    static Map<String, Object> with(Map<String, Object> answer, String key, @Nullable Object value) {
        var changed = new HashMap<String, Object>(answer);
        changed.put(key, value);
        return changed;
    }

    static Map<String, Object> notCovered(String question, int closest) {
        var topics = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < closest; i++) {
            topics.add(Map.of("task", "Topic " + i, "entry", "entry-" + i));
        }
        return Map.of("question", question, "closest", topics);
    }

    /** A text made of {@code filler} over and over. */
    static String filled(String filler, int length) {
        return filler.repeat(length).substring(0, length);
    }

    /** So many answers, each of whose texts is {@code filler} over and over; the question as long as buttons carry it. */
    static Map<String, Object> longest(int count, String filler) {
        String text = filler.repeat(3_000);
        Map<String, Object> answer = answer("customer", "performs");
        for (String key : List.of("task", "phase", "playbook")) {
            answer = with(answer, key, text);
        }
        answer = with(answer, "text", text + ".");
        answer = with(answer, "services", List.of(text, text));
        answer = with(answer, "sources", java.util.Collections.nCopies(4, longestSource(text)));
        return answers(filled(filler, 500), java.util.Collections.nCopies(count, answer));
    }

    /** The same in an engagement. */
    static Map<String, Object> longestInside(int count, String filler) {
        Object answers = longest(count, filler).get("answers");
        var inside = new ArrayList<Map<String, Object>>();
        for (Object each : (List<?>) java.util.Objects.requireNonNull(answers)) {
            var answer = new HashMap<String, Object>();
            ((Map<?, ?>) each).forEach((key, value) -> answer.put(String.valueOf(key), value));
            Map<String, Object> full = inside(answer, filler);
            inside.add(count > 2 ? with(full, "buttons", List.of()) : full);
        }
        return with(answers(filled(filler, 500), inside), "addressed", filler.repeat(3_000));
    }

    /** So many places in a document, each of whose texts is {@code filler} over and over. */
    static Map<String, Object> longestInShort(int sources, String filler) {
        String text = filler.repeat(3_000);
        var line = new HashMap<>(inShort(java.util.Collections.nCopies(sources, longestSource(text))));
        line.put("task", text);
        return line;
    }

    private static Map<String, Object> longestSource(String text) {
        return Map.of(
                "title",
                text,
                "language",
                "Chinese (Traditional)",
                "section",
                text,
                "firstLine",
                1_000_000,
                "lastLine",
                2_000_000,
                "date",
                "September 24, 2021");
    }
}
