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
        return Map.of("question", question, "answers", answers);
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

    static Map<String, Object> source(int first, int last) {
        return Map.of(
                "title",
                "Onboarding and Migration",
                "section",
                "Enable › Identity",
                "firstLine",
                first,
                "lastLine",
                last,
                "date",
                "2021-01-04");
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

    /** So many answers, each of whose texts is {@code filler} over and over. */
    static Map<String, Object> longest(int count, String filler) {
        String text = filler.repeat(3_000);
        Map<String, Object> source = Map.of(
                "title", text, "section", text, "firstLine", 1_000_000, "lastLine", 2_000_000, "date", "2021-01-04");
        Map<String, Object> answer = answer("customer", "performs");
        for (String key : List.of("task", "phase", "playbook")) {
            answer = with(answer, key, text);
        }
        answer = with(answer, "text", text + ".");
        answer = with(answer, "services", List.of(text, text));
        answer = with(answer, "sources", List.of(source, source, source, source));
        return answers(text, java.util.Collections.nCopies(count, answer));
    }
}
