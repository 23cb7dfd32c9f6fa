package dev.handrail.turn.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The platform: what people see, and how it came there. */
final class Outside {
    private final Surroundings around;
    private final Map<String, Shown> shown = new LinkedHashMap<>();
    private final Set<String> underWay = new TreeSet<>();
    private final List<Creation> creations = new ArrayList<>();

    /**
     * A message on people's screens.
     *
     * @param about which message it is, whatever it says by now
     * @param text absent once it is taken away
     */
    record Shown(String about, @Nullable String text) {}

    /** A message that appeared. */
    record Creation(String activityId, String conversation, String text, String by) {
        String about() {
            return Outside.about(text);
        }
    }

    Outside(Surroundings around) {
        this.around = around;
    }

    /** Which message a text belongs to: texts are {@code message#revision}. */
    static String about(String text) {
        int hash = text.indexOf('#');
        return hash < 0 ? text : text.substring(0, hash);
    }

    String about(String activityId, @Nullable String text) {
        Shown known = shown.get(activityId);
        return known != null ? known.about() : text == null ? activityId : about(text);
    }

    void begins(String about) {
        if (about.contains(" ") && !underWay.add(about) && about.matches("(echo|board|reminder|welcome) .*")) {
            around.problem("two requests for one message at the same time: " + about);
        }
    }

    void ends(String about) {
        underWay.remove(about);
    }

    boolean isQuiet() {
        return underWay.isEmpty();
    }

    String create(String conversation, String text, String by) {
        String id = "a" + (creations.size() + 1);
        creations.add(new Creation(id, conversation, text, by));
        shown.put(id, new Shown(about(text), text));
        return id;
    }

    /** Tells whether it is there to be changed. */
    boolean update(String activityId, String text) {
        Shown was = shown.get(activityId);
        if (was == null || was.text() == null) {
            return false;
        }
        shown.put(activityId, new Shown(was.about(), text));
        return true;
    }

    void delete(String activityId) {
        shown.computeIfPresent(activityId, (id, was) -> new Shown(was.about(), null));
    }

    Map<String, Shown> shown() {
        return shown;
    }

    List<Creation> creations() {
        return creations;
    }
}
