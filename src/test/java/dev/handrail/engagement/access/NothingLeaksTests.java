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
import dev.handrail.playground.world.Conversation;
import dev.handrail.turn.FileHandler;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Understanding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;

/**
 * Goes through every verb, intent, dialog, file and address as people who have no part in an engagement, or not that
 * part: none of its words is told, and nothing of it changes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingLeaksTests {
    /** People whose names mean that somebody told who takes part. */
    private static final List<String> NAMES = List.of("Harriet Cole", "Rafael Monteiro", "Camille Verrier", "Priya Raman");

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
        Walk.sayings().forEach((intent, text) -> assertThat(new Understanding()
                        .interpret(text, Locale.ENGLISH)
                        .map(said -> said.intent()))
                .as(text)
                .contains(intent));
    }

    /** A stranger of another company, one of the customer's own people, and one who was taken out. */
    @ParameterizedTest
    @ValueSource(strings = {"mere", "tobias", "etienne"})
    void whoeverHasNoPartIsToldNothingByAnyButtonDialogOrFile(String who) {
        Map<String, String> before = planted.bodies(planted.first);
        Map<String, String> others = feeds(who);
        for (String verb : walk.verbs()) {
            for (Manner manner : Manner.values()) {
                for (Conversation where : List.of(planted.chat(who), planted.groupChat())) {
                    walk.look(who + " " + verb + " " + manner, walk.press(who, where, verb, walk.data(), manner), secrets);
                }
            }
            walk.forgeries().forEach((what, forged) -> {
                Map<String, Object> data = new HashMap<>(walk.data());
                data.replaceAll((key, _) -> key.equals("engagement") && !what.equals("an object") ? planted.first.value() : forged);
                walk.look(who + " " + verb + " " + what, press(who, verb, data), secrets);
                data.put("engagement", forged);
                walk.look(who + " " + verb + " " + what + " as engagement", press(who, verb, data), secrets);
            });
        }
        files(who);
        planted.settle();
        walk.look(who + " in the chat", planted.feed(who, planted.chat(who)), secrets);
        walk.look("others in the group", planted.feed("jonas", planted.groupChat()), secrets);
        walk.lookAtWhatIsKeptOf(who, secrets);
        walk.lookAtTheLog(secrets);
        assertThat(walk.leaks).isEmpty();
        assertThat(walk.defects()).isEmpty();
        assertThat(planted.bodies(planted.first)).isEqualTo(before);
        assertThat(feeds(who)).as("what others see").isEqualTo(others);
    }

    private Outcome press(String who, String verb, Map<String, Object> data) {
        return walk.press(who, planted.chat(who), verb, data, Manner.SUBMIT_DIALOG);
    }

    private void files(String who) {
        FileTarget target = new FileTarget("x.json", "https://up.example/x", "https://up.example/x", "u", "json");
        Set<String> offers = new java.util.TreeSet<>();
        planted.bean(ApplicationContext.class)
                .getBeansOfType(FileHandler.class)
                .values()
                .forEach(handler -> offers.addAll(handler.offers()));
        for (String offer : offers) {
            for (String what : List.of("engagement", "tasks", "mine", "other")) {
                Map<String, Object> data = new HashMap<>(walk.data());
                data.put("offer", offer);
                data.put("what", what);
                walk.look(who + " takes " + what, planted.hear(new Incoming.FileAnswered(
                        planted.origin(who, planted.chat(who)), true, data, target, null)), secrets);
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
    @ValueSource(strings = {"mere", "tobias", "etienne"})
    void whoeverHasNoPartIsToldNothingInWordsWhateverTheySay(String who) {
        Map<String, String> before = planted.bodies(planted.first);
        Walk.sayings().forEach((intent, text) -> {
            planted.say(who, planted.chat(who), text);
            planted.say(who, planted.groupChat(), text.replace("link this channel to Quillmarsh", "link this chat to Q"));
        });
        planted.settle();
        walk.look(who + " in the chat", planted.feed(who, planted.chat(who)).replace("link this channel to Quillmarsh", ""), secrets);
        walk.look("others in the group", planted.feed("jonas", planted.groupChat()), secrets);
        assertThat(walk.leaks).isEmpty();
        assertThat(walk.defects()).isEmpty();
        assertThat(planted.bodies(planted.first)).isEqualTo(before);
    }

    /** Where it is at home, whoever is there is told its name and how to take part, and not a word more. */
    @ParameterizedTest
    @ValueSource(strings = {"mere", "tobias", "etienne"})
    void whereTheEngagementIsAtHomeWhoeverHasNoPartIsToldItsNameAndNoMore(String who) {
        List<String> but = secrets.stream().filter(word -> !word.equals("Quillmarsh")).toList();
        Map<String, String> before = planted.bodies(planted.first);
        int earlier = planted.feed("tobias", planted.channel()).length();
        Walk.sayings().forEach((intent, text) -> {
            if (intent != Intent.JOIN) {
                planted.say(who, planted.channel(), text);
            }
        });
        for (String verb : walk.verbs()) {
            if (!verb.equals("people.join")) {
                walk.look(who + " " + verb, walk.press(who, planted.channel(), verb, walk.data(), Manner.BUTTON), secrets);
            }
        }
        planted.settle();
        String feed = planted.feed("tobias", planted.channel());
        assertThat(feed.length()).isGreaterThan(earlier);
        walk.look(who + " in the channel", feed.replace("Harriet Cole", ""), but);
        assertThat(walk.leaks).isEmpty();
        assertThat(planted.bodies(planted.first)).isEqualTo(before);
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
        Set<Role> standing = planted.loaded(planted.first).people().of(planted.person(who)).orElseThrow().standing();
        Map<String, String> before = business();
        for (Claims.Pressing pressing : planted.bean(Claims.class).all()) {
            if (!Access.may(standing, pressing.verb().needs())) {
                for (Manner manner : List.of(Manner.BUTTON, Manner.OPEN_DIALOG, Manner.SUBMIT_DIALOG)) {
                    Outcome outcome = walk.press(who, planted.chat(who), pressing.verb().name(), walk.data(), manner);
                    assertThat(outcome).as(pressing.verb().name()).isInstanceOf(Outcome.ShowText.class);
                    walk.look(who + " " + pressing.verb().name(), outcome, secrets);
                }
            }
        }
        assertThat(walk.leaks).isEmpty();
        assertThat(business()).isEqualTo(before);
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
            walk.look(who, walk.press(who, planted.chat(who), "portfolio.page", Map.of("from", 0), Manner.BUTTON), secrets);
        }
        assertThat(walk.leaks).isEmpty();
        assertThat(walk.press("jonas", planted.chat("jonas"), "portfolio.page", Map.of("from", 0), Manner.BUTTON).toString())
                .contains("Quillmarsh", "Whimbrelton");
    }

    @Test
    void whoeverStrayedIntoOthersEngagementsByForgedIdsLearnsNothingOfThem() {
        Map<String, String> before = planted.bodies(planted.second);
        for (String verb : walk.verbs()) {
            for (String key : List.of("engagement", "task", "dispute", "participant", "owner", "entry", "request", "from")) {
                for (Map.Entry<String, Object> forged : walk.forgeries().entrySet()) {
                    Map<String, Object> data = new HashMap<>(walk.data());
                    data.put(key, forged.getValue());
                    if (!verb.equals("people.left")) {
                        Outcome outcome = walk.press("camille", planted.chat("camille"), verb, data, Manner.SUBMIT_DIALOG);
                        walk.look("camille " + verb + " " + key + " " + forged.getKey(), outcome, Planted.OTHER_WORDS);
                    }
                }
            }
        }
        planted.settle();
        walk.look("camille's chat", planted.feed("camille", planted.chat("camille")), Planted.OTHER_WORDS);
        assertThat(walk.leaks).isEmpty();
        assertThat(walk.defects()).isEmpty();
        assertThat(planted.bodies(planted.second)).isEqualTo(before);
    }

}
