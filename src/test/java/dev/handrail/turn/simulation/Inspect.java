package dev.handrail.turn.simulation;

import dev.handrail.chat.Incoming;
import dev.handrail.chat.Outcome;
import dev.handrail.store.Stored;
import dev.handrail.turn.sending.MessageView;
import dev.handrail.turn.sending.Outbox;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether the promises were kept, by what people see, what they were told, and what the store holds. */
final class Inspect {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Surroundings around;
    private final Platform platform;
    private final People people;

    Inspect(Surroundings around, Platform platform, People people) {
        this.around = around;
        this.platform = platform;
        this.people = people;
    }

    /** What waits to be done, now or later. */
    List<String> open() {
        return all().filter(stored -> stored.document().due() != null)
                .map(stored ->
                        stored.document().partition() + ' ' + stored.document().id())
                .toList();
    }

    private Stream<Stored> all() {
        return around.store.all(null, 1_000_000).documents().stream();
    }

    private Stream<Stored> all(String kind) {
        return all().filter(stored -> stored.document().kind().equals(kind)
                || kind.equals("message") && stored.document().kind().equals(Outbox.UNSHOWN));
    }

    void everything() {
        open().forEach(id -> around.problem("stuck: " + id));
        everythingIsAcknowledged();
        everyQuestionHasItsAnswer();
        nothingIsShownTwice();
        everythingShownIsKnown();
        welcomesAreNotRepeated();
        everyPressHasItsEffectOnce();
        lettersAddUp();
        boardsShowTheNewest();
        repliesKeepTheirOrder();
    }

    private void everythingIsAcknowledged() {
        Stream.concat(
                        people.questions().values().stream().flatMap(question -> question.states().stream()),
                        people.presses().stream().flatMap(press -> press.times().stream()))
                .filter(incoming -> platform.of(incoming).isEmpty())
                .forEach(incoming -> around.problem(
                        "never acknowledged: " + incoming.origin().key()));
    }

    private void everyQuestionHasItsAnswer() {
        Map<String, List<Stored>> byQuestion = all("message")
                .filter(stored -> stored.document().id().startsWith("reply/said/"))
                .collect(Collectors.groupingBy(
                        stored -> question(stored.document().id()), TreeMap::new, Collectors.toList()));
        for (People.Question question : people.questions().values()) {
            inspect(question, byQuestion.getOrDefault(question.id(), List.of()));
        }
    }

    /** The ids are {@code reply/said/conversation|q5/since/place}. */
    private static String question(String replyId) {
        String activity = replyId.substring(replyId.indexOf("|q") + 2);
        return activity.substring(0, activity.indexOf('/'));
    }

    private void inspect(People.Question question, List<Stored> replies) {
        Set<String> firsts = new HashSet<>();
        for (Stored reply : replies) {
            String id = reply.document().id();
            String place = id.substring(id.lastIndexOf('/') + 1);
            if (!firsts.add(place)) {
                around.problem("two answers to question " + question.id());
            }
            inspect(question, Integer.parseInt(place), MessageView.of(reply));
        }
        if (!(question.newest() instanceof Incoming.Removed) && !firsts.contains("0")) {
            around.problem("no answer to question " + question.id());
        }
    }

    private void inspect(People.Question question, int place, MessageView reply) {
        String wanted = wanted(question, place);
        switch (reply.state()) {
            case "ACCEPTED" -> {
                String seen = seen(reply.activityId());
                boolean busy = seen != null && !seen.startsWith("echo ");
                if (wanted == null || seen == null || !busy && !seen.equals(wanted)) {
                    around.problem("question " + question.id() + " shows " + seen + " in place of " + wanted);
                }
            }
            case "REMOVED" -> {
                if (wanted != null) {
                    around.problem("the answer to question " + question.id() + " was taken away");
                }
            }
            default -> {
                if (reply.ledger().isEmpty()) {
                    around.problem("the ledger does not say why question " + question.id() + " is " + reply.state());
                }
            }
        }
    }

    private static @Nullable String wanted(People.Question question, int place) {
        String text = switch (question.newest()) {
            case Incoming.Said said -> said.text();
            case Incoming.Edited edited -> edited.text();
            default -> null;
        };
        if (text == null || place > 0 && !text.endsWith("#1")) {
            return null;
        }
        return "echo " + text.replace("#", "." + place + '#');
    }

    private @Nullable String seen(String activityId) {
        Outside.Shown shown = around.outside.shown().get(activityId);
        return shown == null ? null : shown.text();
    }

    private void nothingIsShownTwice() {
        Map<String, Integer> times = new LinkedHashMap<>();
        around.outside.creations().stream()
                .filter(creation -> creation.text().contains("#"))
                .forEach(creation -> times.merge(creation.text(), 1, Integer::sum));
        Map<String, Boolean> repeatable = repeatable();
        times.forEach((text, shown) -> {
            boolean mayRepeat = repeatable.getOrDefault(Outside.about(text), false);
            if (shown > (mayRepeat ? 2 : 1)) {
                around.problem("shown " + shown + " times: " + text);
            }
        });
        copies().forEach((about, copies) -> {
            if (copies > (repeatable.getOrDefault(about, false) ? 2 : 1)) {
                around.problem("on screens " + copies + " times: " + about);
            }
        });
    }

    /** How often each message is to be seen in the end, in whatever words. */
    private Map<String, Integer> copies() {
        Map<String, Integer> copies = new TreeMap<>();
        around.outside.shown().values().stream()
                .filter(shown -> shown.text() != null && shown.text().contains("#"))
                .forEach(shown -> copies.merge(shown.about(), 1, Integer::sum));
        return copies;
    }

    private Map<String, Boolean> repeatable() {
        Map<String, Boolean> repeatable = new TreeMap<>();
        people.questions().values().forEach(question -> {
            repeatable.put("echo " + question.id() + ".0", question.isPersonal());
            repeatable.put("echo " + question.id() + ".1", question.isPersonal());
        });
        all("message").forEach(stored -> {
            String id = stored.document().id();
            if (id.startsWith("message/")) {
                repeatable.put(
                        id.substring("message/".length()).replace('/', ' '),
                        MessageView.of(stored).repeatable());
            } else if (id.contains("joined")) {
                repeatable.put("welcome " + stored.document().partition().replaceFirst("place:tenant-.:", ""), true);
            }
        });
        return repeatable;
    }

    /** Whatever is on a screen is some message's activity, or a copy that was in doubt. */
    private void everythingShownIsKnown() {
        Set<String> known = new HashSet<>();
        Map<String, Boolean> doubtful = new TreeMap<>();
        all("message").map(MessageView::of).forEach(message -> known.add(message.activityId()));
        all("message").forEach(stored -> {
            MessageView message = MessageView.of(stored);
            if (message.ledger().stream()
                    .anyMatch(line -> line.startsWith("in doubt") || line.startsWith("the sender"))) {
                doubtful.put(about(stored), true);
            }
        });
        around.outside.shown().forEach((activityId, shown) -> {
            if (shown.text() != null
                    && shown.text().contains("#")
                    && !known.contains(activityId)
                    && !doubtful.containsKey(shown.about())) {
                around.problem("nobody knows of " + activityId + ' ' + shown.text());
            }
        });
    }

    private static String about(Stored message) {
        String id = message.document().id();
        if (id.startsWith("reply/said/")) {
            return "echo " + question(id) + '.' + id.substring(id.lastIndexOf('/') + 1);
        }
        if (id.startsWith("message/board")) {
            return "board " + message.document().partition();
        }
        return id.startsWith("message/reminder/")
                ? "reminder " + id.substring("message/reminder/".length())
                : "welcome " + message.document().partition().replaceFirst("place:tenant-.:", "");
    }

    private void welcomesAreNotRepeated() {
        Map<String, Integer> welcomes = new TreeMap<>();
        all("message")
                .filter(stored -> stored.document().id().contains("|joined"))
                .filter(stored -> Set.of("ACCEPTED", "UNKNOWN")
                        .contains(MessageView.of(stored).state()))
                .forEach(stored -> welcomes.merge(stored.document().partition(), 1, Integer::sum));
        welcomes.forEach((place, times) -> {
            if (times > 1) {
                around.problem("welcomed " + times + " times in " + place);
            }
        });
    }

    private void everyPressHasItsEffectOnce() {
        Map<String, Integer> history = history();
        Map<String, Integer> expected = new TreeMap<>();
        Map<String, String> slots = new TreeMap<>();
        for (People.Press press : people.presses()) {
            Set<Outcome> told = press.times().stream()
                    .flatMap(time -> platform.of(time).stream())
                    .map(Platform.Acknowledged::outcome)
                    .collect(Collectors.toSet());
            // Who gives up after conflicts says so; another delivery of the same press may come through all the same.
            if (told.stream().allMatch(Inspect::isBusy)) {
                forget(history, press);
            }
            told.removeIf(Inspect::isBusy);
            switch (press.verb()) {
                case "add" -> expect(expected, "added " + press.name(), told);
                case "move" -> {
                    expect(expected, "moved " + press.name(), told);
                    expect(expected, "received " + press.name(), told);
                }
                case "remind" -> {
                    expect(expected, "asked to remind " + press.name(), told);
                    expect(expected, "reminded " + press.name(), told);
                }
                case "take" -> {
                    expect(expected, "took " + press.n(), told);
                    told.forEach(outcome -> {
                        String text = outcome.toString();
                        if (!slots.computeIfAbsent(press.n(), n -> text).equals(text)) {
                            around.problem("two have taken " + press.n());
                        }
                    });
                }
                default -> {}
            }
            if (told.size() > 1 && !press.verb().equals("look")) {
                around.problem("told different things about " + press.verb() + ' ' + press.name() + ": " + told);
            }
        }
        people.questions().values().stream()
                .flatMap(question -> question.states().stream())
                .forEach(state -> {
                    String text = state instanceof Incoming.Said said
                            ? said.text()
                            : state instanceof Incoming.Edited edited ? edited.text() : "";
                    if (!text.isEmpty() && history.getOrDefault("asked " + text, 0) > 1) {
                        around.problem("asked twice: " + text);
                    }
                    history.remove("asked " + text);
                });
        if (!history.equals(expected)) {
            around.problem("history differs: " + difference(history, expected));
        }
    }

    private static boolean isBusy(Outcome outcome) {
        return outcome instanceof Outcome.ShowText(String text) && text.contains("at the same moment");
    }

    private static void forget(Map<String, Integer> history, People.Press press) {
        List.of("added ", "moved ", "received ", "asked to remind ", "reminded ")
                .forEach(what -> history.remove(what + press.name(), 1));
    }

    private static void expect(Map<String, Integer> expected, String what, Set<Outcome> told) {
        if (!told.isEmpty()) {
            expected.put(what, 1);
        }
    }

    private static String difference(Map<String, Integer> history, Map<String, Integer> expected) {
        List<String> lines = new ArrayList<>();
        Set<String> all = new TreeSet<>(history.keySet());
        all.addAll(expected.keySet());
        for (String what : all) {
            if (!history.getOrDefault(what, 0).equals(expected.getOrDefault(what, 0))) {
                lines.add(what + " x" + history.getOrDefault(what, 0) + " not x" + expected.getOrDefault(what, 0));
            }
        }
        return String.join(", ", lines);
    }

    private Map<String, Integer> history() {
        Map<String, Integer> lines = new TreeMap<>();
        all("history").forEach(stored -> {
            JsonNode line = JSON.readTree(stored.document().body());
            lines.merge(
                    line.get("what").asString()
                            + ' '
                            + line.get("details").get("n").asString(),
                    1,
                    Integer::sum);
        });
        return lines;
    }

    private Map<String, Engagements.Counter> counters() {
        Map<String, Engagements.Counter> counters = new TreeMap<>();
        all(Engagements.COUNTER)
                .forEach(stored -> counters.put(
                        stored.document().partition(), Engagements.read(stored, Engagements.Counter.class)));
        return counters;
    }

    private void lettersAddUp() {
        Map<String, Engagements.Counter> counters = counters();
        int sum = counters.values().stream()
                .mapToInt(Engagements.Counter::balance)
                .sum();
        if (sum != 0) {
            around.problem("the balances add up to " + sum);
        }
        all("known").forEach(stored -> {
            Engagements.Known known = Engagements.read(stored, Engagements.Known.class);
            String home = stored.document().id().substring("count-of/".length());
            if (known.count()
                    != counters.getOrDefault(home, Engagements.Counter.NEW).count()) {
                around.problem("the portfolio knows " + known.count() + " of " + home + ", which has "
                        + counters.getOrDefault(home, Engagements.Counter.NEW).count());
            }
            if (!known.versions()
                    .equals(known.versions().stream().distinct().sorted().toList())) {
                around.problem("letters of " + home + " applied as " + known.versions());
            }
        });
        int added = history().entrySet().stream()
                .filter(line -> line.getKey().startsWith("added "))
                .mapToInt(Map.Entry::getValue)
                .sum();
        if (added
                != counters.values().stream()
                        .mapToInt(Engagements.Counter::count)
                        .sum()) {
            around.problem("the counters do not add up to " + added);
        }
    }

    private void boardsShowTheNewest() {
        Map<String, Engagements.Counter> counters = counters();
        all("message")
                .filter(stored -> stored.document().id().equals("message/board"))
                .forEach(stored -> {
                    MessageView board = MessageView.of(stored);
                    String home = stored.document().partition();
                    int count =
                            counters.getOrDefault(home, Engagements.Counter.NEW).count();
                    String seen = seen(board.activityId());
                    boolean wanted = count % 5 != 0;
                    if (board.state().equals("ACCEPTED")
                            && (!wanted || seen == null || !seen.startsWith("board " + home))) {
                        around.problem("the board of " + home + " shows " + seen);
                    }
                    if (board.state().equals("REMOVED") && wanted) {
                        around.problem("the board of " + home + " is gone");
                    }
                });
    }

    /** Of two questions that one process answered without any trouble, the first is answered first. */
    private void repliesKeepTheirOrder() {
        List<People.Question> plain = people.questions().values().stream()
                .filter(question -> question.states().size() == 1)
                .filter(question -> platform.of(question.newest()).size() == 1)
                .filter(question -> platform.of(question.newest()).getFirst().attempt() == 1)
                .toList();
        for (People.Question first : plain) {
            for (People.Question second : plain) {
                Platform.Acknowledged one = platform.of(first.newest()).getFirst();
                Platform.Acknowledged other = platform.of(second.newest()).getFirst();
                if (first.conversation().equals(second.conversation())
                        && one.by().equals(other.by())
                        && one.at().isBefore(other.begun())
                        && isBefore(second, first, one.by())) {
                    around.problem("question " + second.id() + " is answered before " + first.id());
                }
            }
        }
    }

    private boolean isBefore(People.Question one, People.Question other, String by) {
        int first = place(one, by);
        return first >= 0 && first < place(other, by);
    }

    /** When a question's answer was shown by this process, among all that appeared; -1 where it was not. */
    private int place(People.Question question, String by) {
        List<Outside.Creation> creations = around.outside.creations();
        for (int place = 0; place < creations.size(); place++) {
            if (creations.get(place).about().equals("echo " + question.id() + ".0")) {
                return creations.get(place).by().equals(by) ? place : -1;
            }
        }
        return -1;
    }
}
