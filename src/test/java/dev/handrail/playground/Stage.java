package dev.handrail.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.HandrailApplication;
import dev.handrail.playground.RunningPlayground.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Handrail itself with its personas, who speak, press and fill in forms as the page lets people do. */
public final class Stage implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String[] settings;
    private final Map<String, Long> seen = new HashMap<>();
    private RunningPlayground playground;

    /** A card or words of the bot's, as a persona sees it. */
    public record Shown(String as, String in, String id, String event, String text, JsonNode card) {
        /** Everything that can be read on it. */
        public String words() {
            return text
                    + String.join(
                            "\n",
                            Stream.of("text", "value", "title")
                                    .flatMap(name -> card.findValues(name).stream())
                                    .filter(JsonNode::isString)
                                    .map(JsonNode::asString)
                                    .toList());
        }

        /** The data of the first button with that verb. */
        public JsonNode data(String verb) {
            return buttons(verb).findFirst().orElseThrow(() -> new AssertionError("no " + verb + " on: " + words()));
        }

        public boolean has(String verb) {
            return buttons(verb).findAny().isPresent();
        }

        public boolean reads(String words) {
            return words().contains(words);
        }

        /** What the buttons carry that have one of those titles. */
        public List<JsonNode> titled(String verb, String... titles) {
            return card.findParents("verb").stream()
                    .filter(node -> node.path("verb").asString("").equals(verb) && node.has("data"))
                    .filter(node -> List.of(titles).contains(node.path("title").asString("")))
                    .map(node -> node.path("data"))
                    .toList();
        }

        private Stream<JsonNode> buttons(String verb) {
            return card.findParents("verb").stream()
                    .filter(node -> node.path("verb").asString("").equals(verb))
                    .map(node -> node.has("type") ? node.path("data") : node);
        }

        /** The first line of its lists on which those words stand, with its buttons. */
        public Shown line(String words) {
            return lines().filter(line -> line.reads(words))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no line with " + words + " on: " + words()));
        }

        /** The lines that have buttons. */
        public Stream<Shown> lines() {
            return everything(card)
                    .filter(node -> node.path("items")
                            .valueStream()
                            .anyMatch(each -> each.path("type").asString("").equals("ActionSet")))
                    .map(line -> new Shown(as, in, id, event, "", line));
        }

        private static Stream<JsonNode> everything(JsonNode node) {
            return Stream.concat(Stream.of(node), node.valueStream().flatMap(Shown::everything));
        }

        /** The card that stands in its place after an invoke that answered so. */
        private Shown replaced(JsonNode body) {
            assertThat(body.path("value").isObject()).as("no card: " + body).isTrue();
            return new Shown(as, in, id, "updated", "", body.path("value"));
        }
    }

    private Stage(String[] settings) {
        this.settings = settings;
        playground = RunningPlayground.startUnhurried(HandrailApplication.class, settings);
    }

    /** Starts it without the example engagement. */
    public static Stage open(String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("handrail.example=false");
        return new Stage(all.toArray(String[]::new));
    }

    /** Stops the program and starts it again on the same documents; what was shown is forgotten. */
    public void reopen() {
        playground.close();
        seen.clear();
        playground = RunningPlayground.startUnhurried(HandrailApplication.class, settings);
        settle();
    }

    public String chat(String persona) {
        return playground.chatOf(persona);
    }

    public String groupChat() {
        return playground.groupChat();
    }

    public String channel() {
        return playground.channel();
    }

    /** Says something in the persona's own chat, and gives the bot's next word there. */
    public Shown tell(String as, String text) {
        return tell(as, chat(as), text);
    }

    public Shown tell(String as, String in, String text) {
        return tell(as, in, text, shown -> true);
    }

    private void say(String as, String in, String text) {
        ObjectNode wanted = JSON.createObjectNode().put("as", as).put("in", in).put("text", text);
        Answer answer = playground.send(
                "POST", "/playground/api/messages", wanted.toString(), "Content-Type", "application/json");
        assertThat(answer.body().path("status").asInt())
                .as(answer.body().toString())
                .isEqualTo(202);
    }

    /** Says something there, and gives the bot's next word or card of that kind. */
    public Shown tell(String as, String in, String text, Predicate<Shown> wanted) {
        // What still comes of something else must not be taken for the answer.
        settle();
        catchUp(as, in);
        say(as, in, text);
        return next(as, in, wanted);
    }

    /** The same in the persona's own chat. */
    public Shown tell(String as, String text, Predicate<Shown> wanted) {
        return tell(as, chat(as), text, wanted);
    }

    /** Everything so far is old. */
    public void catchUp(String as, String in) {
        seen.put(as + in, playground.activities(as, in, "").body().path("next").asLong());
    }

    /** The bot's next word or card there. */
    public Shown next(String as, String in) {
        return next(as, in, shown -> true);
    }

    /** The bot's next word or card there of that kind; others are passed over. */
    public Shown next(String as, String in, Predicate<Shown> wanted) {
        while (true) {
            JsonNode news = playground
                    .activities(as, in, "&after=" + seen.getOrDefault(as + in, 0L) + "&wait=PT30S")
                    .body();
            assertThat(news.path("activities")).as("nothing came to " + as).isNotEmpty();
            for (JsonNode activity : news.path("activities")) {
                seen.put(as + in, activity.path("seq").asLong());
                Shown shown = new Shown(
                        as,
                        in,
                        activity.path("id").asString(),
                        activity.path("event").asString(),
                        activity.path("text").asString(""),
                        activity.at("/attachments/0/content"));
                if (activity.path("from").asString().equals("bot") && wanted.test(shown)) {
                    return shown;
                }
            }
        }
    }

    /** Presses the first button with that verb; gives the invoke's body. */
    public JsonNode press(Shown on, String verb) {
        return press(on.as(), on, verb, on.data(verb), Map.of());
    }

    /** Presses the first button with that verb; gives the card that stands in the place of the old one then. */
    public Shown turn(Shown on, String verb) {
        return on.replaced(press(on, verb));
    }

    /** The same with the first such button that carries that. */
    public Shown turn(Shown on, String verb, Predicate<JsonNode> carrying) {
        JsonNode data = on.buttons(verb).filter(carrying).findFirst().orElseThrow();
        return on.replaced(press(on.as(), on, verb, data, Map.of()));
    }

    /** Somebody else, or with other data than the card's. */
    public JsonNode press(String as, Shown on, String verb, JsonNode data, Map<String, String> inputs) {
        return act(as, on, "Action.Execute", verb, data, inputs);
    }

    /** Opens the dialog of the first button with that verb. */
    public JsonNode dialog(Shown on, String verb) {
        return act(on.as(), on, "task/fetch", "", on.data(verb), Map.of());
    }

    /** Opens the dialog of a button and sends it in with this filled in; gives what becomes of the dialog. */
    public JsonNode fillIn(Shown on, String verb, Map<String, String> inputs) {
        JsonNode opened = dialog(on, verb);
        JsonNode data = opened.at("/task/value/card/content/actions/0/data");
        assertThat(data.isObject()).as("no form: " + opened).isTrue();
        Map<String, String> all = new HashMap<>();
        opened.at("/task/value/card/content").findParents("id").forEach(input -> {
            if (input.path("type").asString("").startsWith("Input.")) {
                all.put(input.path("id").asString(), input.path("value").asString(""));
            }
        });
        all.putAll(inputs);
        return act(on.as(), on, "task/submit", "", data, all);
    }

    /** The words of a dialog, or of what came instead. */
    public static String words(JsonNode invoked) {
        return new Shown("", "", "", "", said(invoked), invoked.at("/task/value/card/content")).words();
    }

    private JsonNode act(String as, Shown on, String type, String verb, JsonNode data, Map<String, String> inputs) {
        ObjectNode wanted =
                JSON.createObjectNode().put("as", as).put("in", on.in()).put("activityId", on.id());
        wanted.putObject("action").put("type", type).put("verb", verb).set("data", data);
        wanted.set("inputs", JSON.valueToTree(inputs));
        Answer answer = playground.send(
                "POST", "/playground/api/actions", wanted.toString(), "Content-Type", "application/json");
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        assertThat(answer.body().path("status").asInt())
                .as(answer.body().toString())
                .isEqualTo(200);
        return answer.body().path("body");
    }

    /** The words of an invoke's answer. */
    public static String said(JsonNode body) {
        return body.path("value").isString()
                ? body.path("value").asString()
                : body.at("/task/value").asString("");
    }

    /** Moves the clock, through all that is due until then. */
    public void advance(String duration) {
        Answer moved = playground.post("clock", "{'advance':'" + duration + "'}");
        assertThat(moved.status()).as(moved.body().toString()).isEqualTo(200);
    }

    /** Until everything has arrived that follows from what was done so far. */
    public void settle() {
        advance("PT0S");
    }

    public void install(String persona, boolean installed) {
        Answer done = playground.post("people", "{'persona':'" + persona + "','installed':" + installed + "}");
        assertThat(done.status()).isEqualTo(200);
    }

    public RunningPlayground playground() {
        return playground;
    }

    @Override
    public void close() {
        playground.close();
    }
}
