package dev.handrail.checkpoint.plan;

import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.MeetingWords;
import dev.handrail.checkpoint.Series;
import dev.handrail.engagement.Engagement;
import java.util.HashMap;
import java.util.Map;

/** What the buttons of planning carry: ids, and what of it is shown, so that one that is old does nothing wrong. */
final class PlanData {
    /** When the meeting begins that a dialog is about: another beginning is another state. */
    static final String START = "start";

    private PlanData() {}

    static Map<String, Object> of(Engagement engagement) {
        return Map.of("engagement", engagement.id().value());
    }

    static Map<String, Object> of(Engagement engagement, Series series) {
        return Map.of("engagement", engagement.id().value(), "series", series.id(), "revision", series.revision());
    }

    static Map<String, Object> of(Engagement engagement, Meeting meeting) {
        return MeetingWords.data(engagement.id().value(), meeting);
    }

    static Map<String, Object> with(Map<String, Object> data, String key, Object value) {
        Map<String, Object> more = new HashMap<>(data);
        more.put(key, value);
        return more;
    }

    static boolean isOf(Meeting meeting, Map<String, Object> data) {
        return meeting.start().toString().equals(data.get(START));
    }

    static boolean isOf(Series series, Map<String, Object> data) {
        return String.valueOf(series.revision()).equals(String.valueOf(data.get("revision")));
    }
}
