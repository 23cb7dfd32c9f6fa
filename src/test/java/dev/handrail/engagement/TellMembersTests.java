package dev.handrail.engagement;

import static dev.handrail.engagement.EngagementInMemory.Who.HARRIET;
import static dev.handrail.engagement.EngagementInMemory.Who.JONAS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.turn.Letter;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People's own lists of engagements, whatever order letters come in. */
class TellMembersTests {
    private final EngagementInMemory there = new EngagementInMemory();

    @AfterEach
    void end() {
        there.close();
    }

    @BeforeEach
    void begin() {
        there.begin(List.of("intune"), ZoneId.of("Europe/London"), new Dates(null, null, null, null), HARRIET, JONAS);
    }

    private Loaded loaded() {
        return there.context(LoadEngagement.class).load(EngagementInMemory.ID).orElseThrow();
    }

    private Letter letter() {
        return there.context(TellMembers.class)
                .letters(EngagementInMemory.ID, List.of(harriet()))
                .getFirst();
    }

    private Participant harriet() {
        return loaded().people().participant(HARRIET.id()).orElseThrow();
    }

    private void arrives(Letter letter) {
        there.store.commit(
                letter.to(), there.context(TellMembers.class).apply(letter).changes());
    }

    private void people(People people) {
        there.store.commit(EngagementInMemory.ID.partition(), List.of(loaded().write(people)));
    }

    private void rename(String name) {
        there.change(engagement -> {
            Engagement.Basics now = engagement.basics();
            return engagement.with(new Engagement.Basics(
                    name, now.customer(), now.scope(), now.languages(), now.zone(), now.dates(), now.goals()));
        });
    }

    private Optional<Membership> line() {
        return there.context(FindEngagement.class).memberships(HARRIET.person()).stream()
                .findFirst();
    }

    @Test
    void aRoleAndANameThatChangeAtTheSameMomentBothStandOnTheList() {
        Letter ofTheRole = letter();
        Letter ofTheName = letter();
        people(loaded().people().changing(HARRIET.id(), who -> who.withRoles(Set.of(Role.TECHNICAL_LEAD), Set.of())));
        rename("Brasswick rollout");
        arrives(ofTheName);
        arrives(ofTheRole);
        assertThat(line())
                .hasValueSatisfying(line -> assertThat(line)
                        .returns("Brasswick rollout", Membership::name)
                        .returns(Set.of(Role.TECHNICAL_LEAD), Membership::roles));
    }

    @Test
    void whoeverWasForgottenIsWrittenNowhereByALetterOnItsWay() {
        Letter onItsWay = letter();
        people(loaded().people()
                .changing(
                        HARRIET.id(), who -> who.removed(there.clock.instant()).withAccounts(List.of())));
        arrives(onItsWay);
        assertThat(there.store.read(onItsWay.to(), Membership.documentId(EngagementInMemory.ID)))
                .isEmpty();
    }

    @Test
    void whoeverLeavesKeepsNoMoreThanWhichEngagementItWas() {
        people(loaded().people().changing(HARRIET.id(), who -> who.removed(there.clock.instant())));
        arrives(letter());
        assertThat(line()).isEmpty();
        assertThat(there.store.read(letter().to(), Membership.documentId(EngagementInMemory.ID)))
                .hasValueSatisfying(left -> assertThat(left.document().kind()).isEqualTo(Membership.PAST));
    }
}
