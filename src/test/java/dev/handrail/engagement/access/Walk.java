package dev.handrail.engagement.access;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import dev.handrail.chat.Incoming.Pressed.Manner;
import dev.handrail.chat.Outcome;
import dev.handrail.engagement.Planted;
import dev.handrail.playground.world.Conversation;
import dev.handrail.store.Document;
import dev.handrail.turn.PressHandler;
import dev.handrail.understanding.Intent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Presses and says all there is, as somebody who may not, and gathers what that tells. */
final class Walk {
    private static final JsonMapper JSON = JsonMapper.shared();

    final Planted planted;
    final List<String> leaks = new ArrayList<>();
    private final List<String> logged = new CopyOnWriteArrayList<>();
    private int presses;

    Walk(Planted planted) {
        this.planted = planted;
        AppenderBase<ILoggingEvent> listen = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                logged.add(event.getLevel() + " " + event.getFormattedMessage() + " " + event.getKeyValuePairs()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())));
            }
        };
        listen.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(listen);
    }

    /** Every verb that any feature has: a new one is walked without anybody thinking of it. */
    Set<String> verbs() {
        Set<String> verbs = new TreeSet<>();
        planted.stage.playground().beans(PressHandler.class).forEach(handler -> verbs.addAll(handler.verbs()));
        // Whoever has that done is forgotten indeed, and walks no further.
        verbs.remove("data.forget-me");
        return verbs;
    }

    /** Something to say for every intent. */
    static Map<Intent, String> sayings() {
        Map<Intent, String> sayings = new EnumMap<>(Intent.class);
        for (Intent intent : Intent.values()) {
            sayings.put(
                    intent,
                    switch (intent) {
                        case GREETING -> "hello";
                        case QUESTION -> "Who sets up multi-factor authentication?";
                        case HELP -> "help";
                        case START_ENGAGEMENT -> "start an engagement";
                        case ENGAGEMENTS -> "my engagements";
                        case SETTINGS -> "settings";
                        case LINK_PLACE -> "link this channel to Quillmarsh";
                        case UNLINK_PLACE -> "unlink this channel";
                        case JOIN -> "join AAAA-2222";
                        case INVITE -> "invite people";
                        case PEOPLE -> "people";
                        case ACCOUNTS -> "my code is 123456";
                        case STATUS -> "status";
                        case TIMELINE -> "timeline";
                        case MY_TASKS -> "my tasks";
                        case TASKS -> "tasks";
                        case CHECKLIST -> "checklist";
                        case TASK_DONE -> "task 1 is done";
                        case TASK_ASSIGN -> "assign task 1 to Harriet";
                        case ADD_TASK -> "add a task called sweep the yard";
                        case SIGN_OFF -> "sign off";
                        case LIMITS -> "limits";
                        case DECISIONS -> "decisions";
                        case PORTFOLIO -> "portfolio";
                        case EXPORT -> "export";
                        case ERASE -> "erase my data";
                        case HISTORY -> "history";
                        case PLAN_MEETING -> "plan a meeting";
                        case MEETINGS -> "meetings";
                        case AGENDA -> "agenda";
                        case MEETING_NOTES -> "meeting notes";
                        case REMINDERS -> "reminders";
                        case DELIVERIES -> "deliveries";
                        case CALENDAR_FILE -> "calendar file";
                    });
        }
        return sayings;
    }

    /** What a card of the first engagement could carry, as somebody might have kept or guessed it. */
    Map<String, Object> data() {
        Map<String, Object> data = new HashMap<>();
        data.put("engagement", planted.first.value());
        for (String number : List.of("task", "dispute", "page", "from", "mine", "revision", "at", "version", "days")) {
            data.put(number, 1);
        }
        for (String who : List.of("participant", "owner", "whom")) {
            data.put(who, "p2");
        }
        data.put("tasks", "1");
        data.put("entry", Planted.DUTY);
        data.put("question", "Who sets up multi-factor authentication?");
        data.put("role", "project-manager");
        data.put("roles", "project-manager");
        data.put("party", "customer");
        data.put("phase", "assess");
        data.put("filter", "all");
        data.put("what", "engagement");
        data.put("offer", "data.export");
        data.put("code", "AAAA-2222");
        data.put("request", "1");
        data.put("form", "c".repeat(24));
        data.put("name", "Whatever");
        data.put("title", "Whatever");
        data.put("note", "Whatever");
        data.put("reason", "Whatever");
        data.put("told", "");
        data.put("was", "OPEN");
        return data;
    }

    /** What a client may send in place of anything. */
    Map<String, Object> forgeries() {
        Map<String, Object> forgeries = new HashMap<>();
        forgeries.put("another's id", planted.second.value());
        forgeries.put("nobody's id", "0".repeat(24));
        forgeries.put("a negative number", -1);
        forgeries.put("a huge number", 99_999_999_999L);
        forgeries.put("a fraction", 1.5);
        forgeries.put("a truth", true);
        forgeries.put("a list", List.of(planted.first.value(), 1));
        forgeries.put("an object", Map.of("engagement", planted.first.value()));
        forgeries.put("a huge text", "x".repeat(20_000));
        forgeries.put("half a character", "a\ud800b");
        forgeries.put("an expression", "${engagement}");
        forgeries.put("nothing", null);
        return forgeries;
    }

    Outcome press(String who, Conversation where, String verb, Map<String, Object> data, Manner manner) {
        Map<String, Object> own = new HashMap<>(data);
        own.put("nonce", ++presses);
        return planted.press(who, where, verb, own, manner);
    }

    /** Notes what of these words stands in it. */
    void look(String where, Object told, List<String> words) {
        List<String> found =
                Planted.in(told instanceof String text ? text : JSON.writeValueAsString(told), words.stream());
        if (!found.isEmpty()) {
            leaks.add(where + " told " + found);
        }
    }

    /** Everything kept where that person and nobody else is. */
    void lookAtWhatIsKeptOf(String persona, List<String> words) {
        List<String> partitions = new ArrayList<>();
        partitions.add("place:" + planted.chat(persona).tenantId() + ":"
                + planted.chat(persona).id());
        planted.persona(persona)
                .accounts()
                .forEach(account -> partitions.add(dev.handrail.engagement.Membership.partition(
                        java.util.Objects.requireNonNull(account.person()))));
        for (Document document : planted.everything()) {
            if (partitions.contains(document.partition())) {
                look(persona + "'s " + document.kind() + " " + document.id(), document.body(), words);
            }
        }
    }

    List<String> logged() {
        return Collections.unmodifiableList(logged);
    }

    void lookAtTheLog(List<String> words) {
        Stream.of(logged.toArray(String[]::new)).forEach(line -> look("the log", line, words));
    }

    List<String> defects() {
        return logged.stream().filter(line -> line.startsWith("ERROR")).toList();
    }
}
