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
}
