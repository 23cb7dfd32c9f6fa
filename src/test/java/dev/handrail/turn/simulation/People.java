package dev.handrail.turn.simulation;

import dev.handrail.chat.Account;
import dev.handrail.chat.Address;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Person;
import dev.handrail.chat.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What people say, change, take back and press in a run, and in which conversations. */
final class People {
    private static final Duration BUSY_TIME = Duration.ofSeconds(60);
    private static final List<String> WHO = List.of("ada", "bob", "eve");
    private static final List<String> CONVERSATIONS =
            List.of("a:chat-ada", "a:chat-bob", "19:group", "19:channel;messageid=1", "19:channel;messageid=2");

    private final Surroundings around;
    private final Platform platform;
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final List<Press> presses = new ArrayList<>();
    private int ids;

    /** A question in all its wordings, the oldest first; an absent text is its deletion. */
    record Question(String id, String conversation, List<Incoming> states) {
        Incoming newest() {
            return states.getLast();
        }

        boolean isPersonal() {
            return conversation.startsWith("a:");
        }
    }

    /** A press under all its ids. */
    record Press(String verb, String home, String n, String who, List<Incoming> times) {
        String name() {
            return n + ' ' + "29:" + who;
        }
    }

    People(Surroundings around, Platform platform) {
        this.around = around;
        this.platform = platform;
    }

    Map<String, Question> questions() {
        return questions;
    }

    List<Press> presses() {
        return presses;
    }

    /** Where a home shows its board. */
    static Address boardOf(String home) {
        return address("19:board-" + home);
    }

    static Address address(String conversation) {
        int thread = conversation.indexOf(';');
        String place = thread < 0 ? conversation : conversation.substring(0, thread);
        Place.Kind kind = conversation.startsWith("a:")
                ? Place.Kind.PERSONAL
                : thread < 0 ? Place.Kind.GROUP_CHAT : Place.Kind.CHANNEL;
        String tenant = conversation.endsWith("bob") ? "tenant-b" : "tenant-a";
        return new Address(new Place(kind, tenant, place, null), conversation, "http://127.0.0.1/", "28:bot");
    }

    /** Everything they do, spread over a busy minute. */
    void live() {
        int questionsAsked = 4 + around.chance.below(12);
        for (int i = 1; i <= questionsAsked; i++) {
            String question = String.valueOf(i);
            after(around.chance.upTo(BUSY_TIME), () -> ask(question));
        }
        int pressed = around.chance.below(16);
        for (int i = 1; i <= pressed; i++) {
            String n = String.valueOf(i);
            after(around.chance.upTo(BUSY_TIME), () -> press(n));
        }
        for (int i = around.chance.below(4); i > 0; i--) {
            after(around.chance.upTo(BUSY_TIME), this::joinOften);
        }
    }

    private void after(Duration wait, Runnable act) {
        platform.expect();
        around.baton.start(around.world, wait, () -> {
            act.run();
            platform.happened();
        });
    }

    private void ask(String id) {
        String conversation = around.chance.among(CONVERSATIONS);
        String who =
                conversation.endsWith("bob") ? "bob" : conversation.endsWith("ada") ? "ada" : around.chance.among(WHO);
        Question question = ask(id, conversation, who);
        for (int revision = 2; around.chance.oneIn(3); revision++) {
            Duration wait = around.chance.upTo(Duration.ofSeconds(around.chance.oneIn(2) ? 1 : 30));
            around.baton.pause(wait.plusMillis(1));
            if (around.chance.oneIn(4)) {
                takeBack(question, who, revision);
            } else {
                edit(question, who, revision);
            }
        }
    }

    Question ask(String id, String conversation, String who) {
        Question question = new Question(id, conversation, new ArrayList<>());
        questions.put(id, question);
        say(question, new Incoming.Said(origin(conversation, who, "q" + id, "said"), id + "#1"));
        return question;
    }

    void edit(Question question, String who, int revision) {
        say(question, new Incoming.Edited(later(question, who, revision), question.id() + '#' + revision));
    }

    void takeBack(Question question, String who, int revision) {
        say(question, new Incoming.Removed(later(question, who, revision)));
    }

    private Origin later(Question question, String who, int revision) {
        return origin(question.conversation(), who, "q" + question.id(), "state-" + revision);
    }

    private void say(Question question, Incoming incoming) {
        question.states().add(incoming);
        around.note(around.world, "somebody says " + incoming);
        platform.deliver(incoming);
    }

    private void press(String n) {
        String verb = around.chance.among(List.of("add", "add", "move", "remind", "take", "look"));
        String home = "engagement:" + around.chance.below(3);
        String to = "engagement:" + around.chance.below(3);
        for (int person = 1 + around.chance.below(2); person > 0; person--) {
            String who = WHO.get(person);
            Press press = new Press(verb, home, n, who, new ArrayList<>());
            do {
                press(press, to);
                around.baton.pause(around.chance.upTo(Duration.ofSeconds(around.chance.oneIn(2) ? 1 : 10)));
            } while (around.chance.oneIn(3));
        }
    }

    /** The same press again, under a new id, where it is not the first. */
    void press(Press press, String to) {
        Origin origin = origin("19:group", press.who(), "p" + ++ids, "press");
        Map<String, Object> data = Map.of("home", press.home(), "n", press.n(), "to", to);
        Incoming incoming = new Incoming.Pressed(origin, press.verb(), data, "card", Incoming.Pressed.Manner.BUTTON);
        if (press.times().isEmpty()) {
            presses.add(press);
        }
        press.times().add(incoming);
        around.note(around.world, "somebody presses " + press.verb() + ' ' + press.name() + ' ' + origin.key());
        platform.deliver(incoming);
    }

    private void joinOften() {
        String conversation = around.chance.among(List.of("a:chat-ada", "a:chat-bob"));
        for (int times = 1 + around.chance.below(2); times > 0; times--) {
            join(conversation);
        }
    }

    void join(String conversation) {
        Origin origin = origin(conversation, "ada", "j" + ++ids, "joined");
        platform.deliver(new Incoming.Joined(origin, List.of(), true));
    }

    private Origin origin(String conversation, String who, String activityId, String type) {
        Instant now = around.baton.instant();
        return new Origin(
                activityId + '|' + type,
                activityId,
                now,
                address(conversation),
                new Account("29:" + who, new Person("tenant-a", who), who),
                Locale.ENGLISH,
                null);
    }
}
