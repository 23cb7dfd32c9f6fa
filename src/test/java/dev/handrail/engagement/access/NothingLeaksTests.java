package dev.handrail.engagement.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.FileTarget;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Incoming.Pressed.Manner;
import dev.handrail.chat.Outcome;
import dev.handrail.engagement.Access;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.Planted;
import dev.handrail.engagement.Role;
import dev.handrail.engagement.route.Claims;
import dev.handrail.playground.RunningPlayground;
import dev.handrail.turn.FileHandler;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Understanding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Goes through every verb, intent, dialog, file and address as people who have no part in an engagement, or not that
 * part: none of its words is told, and nothing of it changes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingLeaksTests {
    /** People whose names mean that somebody told who takes part. */
    private static final List<String> NAMES =
            List.of("Harriet Cole", "Rafael Monteiro", "Camille Verrier", "Priya Raman");

    private Planted planted;
    private Walk walk;
    private List<String> secrets = List.of();

    @BeforeAll
    void start() {
        planted = Planted.grow();
        walk = new Walk(planted);
        secrets = Stream.of(
                        Planted.WORDS.stream(),
                        NAMES.stream(),
                        Stream.of(planted.loaded(planted.first).engagement().code()))
                .flatMap(each -> each)
                .toList();
    }

    @BeforeEach
    void forgetWhatOthersFound() {
        walk.leaks.clear();
    }

    @AfterAll
    void stop() {
        planted.close();
    }

    @Test
    void theSceneIsFullOfWhatMustNotBeTold() {
        String all = planted.bodies(planted.first).values().toString();
        assertThat(Planted.in(all, secrets.stream())).containsExactlyElementsOf(secrets);
        assertThat(planted.feed("harriet", planted.chat("harriet"))).contains("frobnicledger", "glimmerreason");
    }

    @Test
    void everyIntentHasSomethingThatIsSaidForIt() {
        Understanding understanding = planted.bean(Understanding.class);
        Walk.sayings()
                .forEach((intent, text) -> assertThat(
                                understanding.interpret(text, Locale.ENGLISH).map(said -> said.intent()))
                        .as(text)
                        .contains(intent));
    }

    /** A stranger of another company, one of the customer's own people, one who was taken out, and one who only asked. */
    @ParameterizedTest
    @ValueSource(strings = {"mere", "tobias", "etienne", "noor"})
    void whoeverHasNoPartIsToldNothingByAnyButtonDialogOrFile(String who) {
        Map<String, String> before = planted.bodies(planted.first);
        Map<String, String> others = feeds(who);
        for (String verb : walk.verbs()) {
            for (Manner manner : List.of(Manner.BUTTON, Manner.OPEN_DIALOG, Manner.SUBMIT_DIALOG)) {
                walk.look(who + " " + verb, walk.press(who, planted.chat(who), verb, walk.data(), manner), secrets);
            }
            walk.look(who, walk.press(who, planted.groupChat(), verb, walk.data(), Manner.BUTTON), secrets);
            // What is forged is read before anybody asks who forges it, and so one stranger's forgeries are enough.
            if (who.equals("tobias")) {
                forge(who, verb);
            }
        }
        // An old client's press is told the same in a message: that is the turn's doing, whatever the verb.
        walk.press(who, planted.chat(who), "task.list", walk.data(), Manner.OLD_BUTTON);
        files(who);
        planted.settle();
        walk.look(who + " in the chat", planted.feed(who, planted.chat(who)), secrets);
        walk.look("others in the group", planted.feed("jonas", planted.groupChat()), secrets);
        walk.lookAtWhatIsKeptOf(who, secrets);
        walk.lookAtTheLog(secrets);
        assertThat(walk.leaks).isEmpty();
        assertThat(walk.defects()).isEmpty();
        assertThat(changed(before, planted.bodies(planted.first))).isEmpty();
        assertThat(feeds(who)).as("what others see").isEqualTo(others);
    }

    private static List<String> changed(Map<String, String> before, Map<String, String> after) {
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .filter(id -> !Objects.equals(before.get(id), after.get(id)))
                .map(id -> id + ": " + before.get(id) + " is " + after.get(id))
                .toList();
    }

    private void forge(String who, String verb) {
        walk.forgeries().forEach((what, forged) -> {
            Map<String, Object> data = new HashMap<>(walk.data());
            data.replaceAll((key, kept) -> key.equals("engagement") ? kept : forged);
            walk.look(who + " " + verb + " " + what, press(who, verb, data), secrets);
        });
        for (String what : List.of("a list", "an object", "a huge text", "nothing")) {
            Map<String, Object> data = new HashMap<>(walk.data());
            data.put("engagement", walk.forgeries().get(what));
            walk.look(who + " " + verb + " " + what + " as engagement", press(who, verb, data), secrets);
        }
    }

    private Outcome press(String who, String verb, Map<String, Object> data) {
        return walk.press(who, planted.chat(who), verb, data, Manner.SUBMIT_DIALOG);
    }

    private void files(String who) {
        FileTarget target = new FileTarget("x.json", "https://up.example/x", "https://up.example/x", "u", "json");
        Set<String> offers = new java.util.TreeSet<>();
        planted.stage.playground().beans(FileHandler.class).forEach(handler -> offers.addAll(handler.offers()));
        for (String offer : offers) {
            for (String what : List.of("engagement", "tasks", "mine", "other")) {
                Map<String, Object> data = new HashMap<>(walk.data());
                data.put("offer", offer);
                data.put("what", what);
                walk.look(
                        who + " takes " + what,
                        planted.hear(new Incoming.FileAnswered(
                                planted.origin(who, planted.chat(who)), true, data, target, null)),
                        secrets);
            }
        }
    }

    /** What members of the engagement see in person; nobody else's walk shows them anything. */
    private Map<String, String> feeds(String but) {
        Map<String, String> feeds = new LinkedHashMap<>();
        for (String member : List.of("jonas", "harriet", "rafael", "priya", "camille")) {
            if (!member.equals(but)) {
                feeds.put(member, planted.feed(member, planted.chat(member)));
            }
        }
        return feeds;
    }

    @ParameterizedTest
    @ValueSource(strings = {"mere", "tobias", "etienne", "noor"})
    void whoeverHasNoPartIsToldNothingInWordsWhateverTheySay(String who) {
        Map<String, String> before = planted.bodies(planted.first);
        Walk.sayings().forEach((intent, text) -> {
            planted.say(who, planted.chat(who), text);
            // One is enough for where others read along: what is shown there leaves no faster than platforms take it.
            if (who.equals("tobias")) {
                planted.say(who, planted.groupChat(), text.replace("channel to Quillmarsh", "chat to Q"));
            }
        });
        planted.settle();
        walk.look(
                who + " in the chat",
                planted.feed(who, planted.chat(who)).replace("link this channel to Quillmarsh", ""),
                secrets);
        walk.look("others in the group", planted.feed("jonas", planted.groupChat()), secrets);
        assertThat(walk.leaks).isEmpty();
        assertThat(walk.defects()).isEmpty();
        assertThat(changed(before, planted.bodies(planted.first))).isEmpty();
    }

    /** Where it is at home, whoever is there is told its name and how to take part, and not a word more. */
    @ParameterizedTest
    @ValueSource(strings = {"mere", "tobias", "etienne", "noor"})
    void whereTheEngagementIsAtHomeWhoeverHasNoPartIsToldItsNameAndNoMore(String who) {
        List<String> but =
                secrets.stream().filter(word -> !word.equals("Quillmarsh")).toList();
        planted.settle();
        Map<String, String> before = planted.bodies(planted.first);
        boolean wasNamed = planted.feed("tobias", planted.channel()).contains("Quillmarsh");
        Walk.sayings().forEach((intent, text) -> {
            if (intent != Intent.JOIN && who.equals("etienne")) {
                planted.say(who, planted.channel(), text);
            }
        });
        for (String verb : walk.verbs()) {
            if (!verb.equals("people.join")) {
                walk.look(
                        who + " " + verb,
                        walk.press(who, planted.channel(), verb, walk.data(), Manner.BUTTON),
                        secrets);
            }
        }
        planted.settle();
        String feed = planted.feed("tobias", planted.channel());
        assertThat(feed.contains("Quillmarsh")).isEqualTo(wasNamed || who.equals("etienne"));
        walk.look(who + " in the channel", feed.replace("Harriet Cole", ""), but);
        assertThat(walk.leaks).isEmpty();
        assertThat(changed(before, planted.bodies(planted.first))).isEmpty();
    }

    @Test
    void aGuessIsRefusedInTheSameWordsAndAtTheSameCostWhetherThereIsSuchAnEngagementOrNot() {
        List<String> different = new ArrayList<>();
        for (String verb : walk.verbs()) {
            for (Manner manner : List.of(Manner.BUTTON, Manner.OPEN_DIALOG, Manner.SUBMIT_DIALOG)) {
                Cost there = guess(verb, planted.first.value(), manner);
                Cost notThere = guess(verb, EngagementId.startedBy(verb).value(), manner);
                if (!there.equals(notThere)) {
                    different.add(verb + " " + manner + ": " + there + " or " + notThere);
                }
            }
        }
        assertThat(different).isEmpty();
    }

    private record Cost(String told, double asked) {}

    private Cost guess(String verb, String engagement, Manner manner) {
        Map<String, Object> data = new HashMap<>(walk.data());
        data.put("engagement", engagement);
        double before = planted.asked(Incoming.Pressed.class);
        Outcome outcome = walk.press("tobias", planted.chat("tobias"), verb, data, manner);
        return new Cost(outcome.toString().replace(engagement, "?"), planted.asked(Incoming.Pressed.class) - before);
    }

    /** Camille takes part and has no role; Harriet is the customer's project manager, and not the vendor's. */
    @ParameterizedTest
    @ValueSource(strings = {"camille", "harriet", "rafael", "priya"})
    void whoeverMayNotIsToldWhoMayAndNothingChanges(String who) {
        Set<Role> standing = planted.loaded(planted.first)
                .people()
                .of(planted.person(who))
                .orElseThrow()
                .standing();
        // Whom the bot met is told by letter; what is under way is no change.
        planted.settle();
        Map<String, String> before = business();
        for (Claims.Pressing pressing : planted.bean(Claims.class).all()) {
            if (!Access.may(standing, pressing.verb().needs())) {
                for (Manner manner : List.of(Manner.BUTTON, Manner.OPEN_DIALOG, Manner.SUBMIT_DIALOG)) {
                    Outcome outcome =
                            walk.press(who, planted.chat(who), pressing.verb().name(), walk.data(), manner);
                    assertThat(outcome).as(pressing.verb().name()).isInstanceOf(Outcome.ShowText.class);
                    // Who may is named to them: they see who takes part.
                    walk.look(who + " " + pressing.verb().name(), outcome, Planted.WORDS);
                }
            }
        }
        planted.settle();
        assertThat(walk.leaks).isEmpty();
        assertThat(changed(before, business())).isEmpty();
    }

    /** What the engagement is, without the marks of turns and the ledger of what was shown. */
    private Map<String, String> business() {
        Map<String, String> bodies = new LinkedHashMap<>(planted.bodies(planted.first));
        bodies.values().removeIf(body -> body.startsWith("mark ") || body.startsWith("message "));
        return bodies;
    }

    @Test
    void theCustomersPeopleSeeNothingInTheVendorsPortfolio() {
        for (String who : List.of("harriet", "camille", "tobias", "mere")) {
            planted.say(who, planted.chat(who), "portfolio");
            walk.look(
                    who,
                    walk.press(who, planted.chat(who), "portfolio.page", Map.of("from", 0), Manner.BUTTON),
                    secrets);
        }
        assertThat(walk.leaks).isEmpty();
        assertThat(walk.press("jonas", planted.chat("jonas"), "portfolio.page", Map.of("from", 0), Manner.BUTTON)
                        .toString())
                .contains("Quillmarsh", "Whimbrelton");
    }

    /** Each forgery in every place at once, and another engagement's ids in each place alone. */
    private List<Map<String, Object>> forged() {
        List<Map<String, Object>> all = new ArrayList<>();
        walk.forgeries().forEach((_, forged) -> {
            Map<String, Object> data = new HashMap<>(walk.data());
            data.replaceAll((key, kept) -> key.equals("engagement") ? kept : forged);
            all.add(data);
        });
        for (String key :
                List.of("engagement", "task", "dispute", "participant", "owner", "entry", "request", "from")) {
            Map<String, Object> data = new HashMap<>(walk.data());
            data.put(key, planted.second.value());
            all.add(data);
        }
        return all;
    }

    @Test
    void whoeverStrayedIntoOthersEngagementsByForgedIdsLearnsNothingOfThem() {
        Map<String, String> before = planted.bodies(planted.second);
        for (String verb : walk.verbs()) {
            for (Map<String, Object> data : forged()) {
                if (!verb.equals("people.left")) {
                    walk.look("camille " + verb + " " + data, press("camille", verb, data), Planted.OTHER_WORDS);
                }
            }
        }
        planted.settle();
        walk.look("camille's chat", planted.feed("camille", planted.chat("camille")), Planted.OTHER_WORDS);
        assertThat(walk.leaks).isEmpty();
        assertThat(walk.defects()).isEmpty();
        assertThat(changed(before, planted.bodies(planted.second))).isEmpty();
    }

    /** The page's interface plays the personas, so it is asked as one who has no part; everything else as nobody. */
    @Test
    void noAddressTellsAnybodyAnything() {
        Set<String> addresses = new java.util.TreeSet<>();
        planted.stage
                .playground()
                .beans(RequestMappingHandlerMapping.class)
                .forEach(mapping -> mapping.getHandlerMethods()
                        .forEach((info, _) -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> info.getPatternValues()
                                        .forEach(pattern -> addresses.add(method.name() + " " + pattern)))));
        assertThat(addresses).contains("POST /api/messages", "GET /api/answers", "GET /playground/api/world");
        for (String address : addresses) {
            String method = address.substring(0, address.indexOf(' '));
            String path = address.substring(address.indexOf(' ') + 1);
            for (String id : List.of(
                    planted.first.value(),
                    planted.chat("harriet").id(),
                    planted.channel().id())) {
                look(method, path.replaceAll("\\{[^}]+}", RunningPlayground.encoded(id)));
            }
        }
        for (String path : List.of(
                "/actuator", "/actuator/health", "/actuator/env", "/actuator/heapdump", "/error", "/engagements")) {
            look("GET", path);
        }
        assertThat(walk.leaks).isEmpty();
    }

    private void look(String method, String path) {
        RunningPlayground playground = planted.stage.playground();
        String body = method.equals("GET") || method.equals("DELETE")
                ? ""
                : "{\"as\":\"mere\",\"type\":\"message\",\"text\":\"status\",\"value\":{\"engagement\":\""
                        + planted.first.value() + "\"}}";
        String asked = path + (method.equals("GET") ? "?as=mere&question=Who+takes+part+in+Q" : "");
        RunningPlayground.Answer answer = playground.send(method, asked, body, "Content-Type", "application/json");
        // The page shows everybody's names there, and what the channel's threads begin with.
        List<String> words =
                path.startsWith("/playground/api/world") ? Planted.WORDS.subList(1, Planted.WORDS.size()) : secrets;
        walk.look(method + " " + path, answer.response().body(), words);
    }
}
