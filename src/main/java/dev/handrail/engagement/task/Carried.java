package dev.handrail.engagement.task;

import dev.handrail.engagement.View;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the cards of tasks carry. */
final class Carried {
    /** The task's number. */
    static final String TASK = "task";

    /** The version of the task that the card shows; absent where the card shows none. */
    static final String AT = "at";

    /** Which card it is: {@link #LIST}, {@link #ONE} or {@link #MINE}. */
    static final String IN = "in";

    static final String LIST = "list";
    static final String ONE = "task";
    static final String MINE = "mine";

    private Carried() {}

    static Map<String, Object> engagement(View view) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("engagement", view.id().value());
        return data;
    }

    static Map<String, Object> task(View view, Task task) {
        Map<String, Object> data = engagement(view);
        data.put(TASK, task.number());
        data.put(AT, String.valueOf(task.version()));
        return data;
    }

    /** @param page of the list it was opened from */
    static Map<String, Object> task(View view, Task task, String in, @Nullable ListPage page) {
        Map<String, Object> data = task(view, task);
        data.put(IN, in);
        if (page != null) {
            data.putAll(page.data());
        }
        return data;
    }

    /** Whether the card shows another state of the task than there is. */
    static boolean isStale(Task task, Map<String, Object> data) {
        Object at = data.get(AT);
        return at != null && !String.valueOf(task.version()).equals(String.valueOf(at));
    }

    /** A number from 0 to 99,999; 0 where there is none. */
    static int number(@Nullable Object carried) {
        String text = String.valueOf(carried);
        return text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
    }
}
