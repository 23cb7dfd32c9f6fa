package dev.handrail.engagement.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.Place;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.people.Gathering.Someone;
import dev.handrail.understanding.Intent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlacesTests {
    private static final Someone JONAS = Someone.of(Gathering.VENDOR, "Jonas");
    private static final Someone PRIYA = Someone.of(Gathering.VENDOR, "Priya");
    private static final Place CHANNEL =
            new Place(Place.Kind.CHANNEL, Gathering.CUSTOMER, "19:channel@thread.tacv2", "19:team@thread.tacv2");

    private Gathering gathering;
    private EngagementId first;
    private EngagementId second;

    @BeforeEach
    void begin() {
        gathering = new Gathering();
        first = gathering.start(JONAS);
        second = gathering.start(PRIYA);
    }

    @Test
    void ofTwoEngagementsThatLinkOnePlaceAtOnceTheFirstKeepsItAndWhoLinkedTheSecondIsTold() {
        gathering.delayLetters();
        assertThat(gathering.say(JONAS, CHANNEL, Intent.LINK_PLACE, "").words()).contains("at home here now");
        assertThat(gathering.say(PRIYA, CHANNEL, Intent.LINK_PLACE, "").words()).contains("at home here now");

        gathering.letArrive();

        assertThat(gathering.load(first).engagement().places()).hasSize(1);
        assertThat(gathering.load(second).engagement().places()).isEmpty();
        assertThat(Gathering.words(gathering.inChat(PRIYA, "place-taken/"))).contains("linked with another engagement");
        assertThat(gathering.heard(JONAS, "place-taken/")).isFalse();
        assertThat(gathering.say(JONAS, CHANNEL, Intent.PEOPLE, "").words()).contains("Jonas · FastTrack manager");
    }

    @Test
    void aPlaceThatWasGivenUpAMomentBeforeIsTheNextEngagements() {
        gathering.say(JONAS, CHANNEL, Intent.LINK_PLACE, "");
        gathering.delayLetters();
        gathering.say(JONAS, CHANNEL, Intent.UNLINK_PLACE, "");
        gathering.say(PRIYA, CHANNEL, Intent.LINK_PLACE, "");

        gathering.letArriveNewestFirst();

        assertThat(gathering.load(first).engagement().places()).isEmpty();
        assertThat(gathering.load(second).engagement().places()).hasSize(1);
        assertThat(gathering.say(PRIYA, CHANNEL, Intent.PEOPLE, "").words()).contains("Priya · FastTrack manager");
    }

    @Test
    void whereTheBotWasTakenOutNothingIsAtHomeUntilItIsLinkedAnewAndWhoSteersIsTold() {
        gathering.say(JONAS, CHANNEL, Intent.LINK_PLACE, "");

        gathering.takeOut(CHANNEL);
        gathering.takeOut(CHANNEL);

        assertThat(gathering.load(first).engagement().home()).isEmpty();
        assertThat(Gathering.words(gathering.inChat(JONAS, "place-left/"))).contains("taken out of a team", "link");
        assertThat(gathering.say(JONAS, Intent.SETTINGS, "").words()).contains("channel, which I was taken out of on");
        assertThat(gathering.say(JONAS, CHANNEL, Intent.PEOPLE, "").words()).contains("No engagement is at home here");

        gathering.say(JONAS, CHANNEL, Intent.LINK_PLACE, "");
        assertThat(gathering.load(first).engagement().home()).hasSize(1);
        assertThat(gathering.load(first).engagement().places()).hasSize(1);
        assertThat(gathering.say(JONAS, Intent.SETTINGS, "").words()).doesNotContain("taken out");
    }

    @Test
    void takenOutOfATeamTheBotIsInNoneOfItsChannelsAnyMore() {
        Place general =
                new Place(Place.Kind.CHANNEL, Gathering.CUSTOMER, "19:team@thread.tacv2", "19:team@thread.tacv2");
        gathering.say(JONAS, CHANNEL, Intent.LINK_PLACE, "");
        gathering.say(PRIYA, general, Intent.LINK_PLACE, "");

        gathering.takeOut(general);

        assertThat(gathering.load(first).engagement().home()).isEmpty();
        assertThat(gathering.load(second).engagement().home()).isEmpty();
    }
}
