package dev.handrail.engagement.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.Content;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.Role;
import dev.handrail.engagement.people.Gathering.Someone;
import dev.handrail.understanding.Intent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CrowdTests {
    private static final int MANY = 80;
    private static final Someone JONAS = Someone.of(Gathering.VENDOR, "Jonas");

    private Gathering gathering;
    private EngagementId id;
    private List<Someone> crowd;

    @BeforeEach
    void begin() {
        gathering = new Gathering();
        id = gathering.start(JONAS);
        crowd = IntStream.range(1, MANY)
                .mapToObj(number -> Someone.of(
                        Gathering.CUSTOMER, "Wilhelmina-Alexandra Featherstonehaugh the %dth".formatted(number)))
                .toList();
        String code = gathering.load(id).engagement().code();
        crowd.forEach(each -> gathering.say(each, Intent.JOIN, code));
        crowd.stream().skip(3).forEach(gathering::meet);
    }

    private String idOf(Someone who) {
        return gathering.load(id).people().of(who.person()).orElseThrow().id();
    }

    @Test
    void everybodyWhoCanBeReachedHearsOfANewProjectManagerInSmallCommits() {
        Someone manager = crowd.get(40);
        gathering.fillIn(
                JONAS,
                "people.manage",
                Map.of("engagement", id.value(), "participant", idOf(manager)),
                Map.of("roles", "project-manager"));

        assertThat(crowd.stream().filter(each -> gathering.heard(each, "announcement/")))
                .hasSize(MANY - 1 - 3 - 1)
                .doesNotContain(manager);
        assertThat(gathering.heard(JONAS, "announcement/")).isTrue();
        assertThat(gathering.largestCommit()).isLessThanOrEqualTo(40);
        assertThat(gathering.load(id).people().with(Role.PROJECT_MANAGER))
                .extracting(Participant::id)
                .containsExactly(idOf(manager));
    }

    @Test
    void aManagerWhoIsNoneAnyMoreIsNotAnnouncedFurther() {
        Someone manager = crowd.get(40);
        var about = Map.<String, Object>of("engagement", id.value(), "participant", idOf(manager));
        gathering.fillIn(JONAS, "people.manage", about, Map.of("roles", "project-manager"));
        gathering.shown.clear();
        gathering.fillIn(JONAS, "people.manage", about, Map.of("roles", ""));
        gathering.settle();

        assertThat(gathering.heard(crowd.get(10), "announcement/")).isFalse();
    }

    @Test
    void everybodyStandsOnOnePageOfTheListAndNoPageIsTooLarge() {
        crowd.stream()
                .limit(30)
                .forEach(each -> gathering.fillIn(
                        each,
                        "people.ask",
                        Map.of("engagement", id.value()),
                        Map.of("roles", "technical-lead,technical-resource,success-owner,sponsor,champion")));
        StringBuilder all = new StringBuilder();
        Content.Card page = gathering.say(JONAS, Intent.PEOPLE, "").card();
        for (int number = 0; number < 20; number++) {
            all.append(Gathering.words(page));
            byte[] sent = JsonMapper.shared().writeValueAsString(page.card()).getBytes(StandardCharsets.UTF_8);
            assertThat(sent.length).isLessThan(40_000);
            if (!Gathering.words(page).contains("\nMore")) {
                break;
            }
            page = gathering
                    .press(JONAS, "people.list", Gathering.button(page, "people.list", "More"))
                    .card();
        }
        assertThat(crowd).allSatisfy(each -> assertThat(all).contains(each.name() + " ·"));
        assertThat(gathering
                        .press(JONAS, "people.list", Map.of("engagement", id.value(), "page", 9_999))
                        .words())
                .contains("Back");
    }
}
