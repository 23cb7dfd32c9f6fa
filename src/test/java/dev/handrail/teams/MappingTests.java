package dev.handrail.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.Account;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Person;
import dev.handrail.chat.Place;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MappingTests extends AtTheEdge {
    private static final String TENANT = "72f988bf-86f1-41af-91ab-2d7cd011db47";
    private static final String CHANNEL = "19:253b1f341670408fb6fe51050b6e5ceb@thread.tacv2";
    private static final String BOT = "28:" + Platform.APP_ID;

    @Test
    void aPersonalMessageIsSaidBySomebodySomewhere() {
        var said = hear("personal-message", Incoming.Said.class);
        assertThat(said.text()).isEqualTo("Who sets up multi-factor authentication?");
        var origin = said.origin();
        assertThat(origin.activityId()).isEqualTo("1485983408511");
        assertThat(origin.sentAt()).isEqualTo(Instant.parse("2026-02-01T21:10:07Z"));
        assertThat(origin.sender().person()).isEqualTo(new Person(TENANT, "7faf8ad2-3c7e-4e69-9f5c-1b8a5d5b9a11"));
        assertThat(origin.sender().name()).isEqualTo("Adele Vance");
        assertThat(origin.address().serviceUrl()).isEqualTo(Platform.SERVICE_URL);
        assertThat(origin.address().botId()).isEqualTo(BOT);
        assertThat(origin.address().place())
                .isEqualTo(
                        new Place(Place.Kind.PERSONAL, TENANT, origin.address().conversationId(), null));
        assertThat(origin.locale()).isEqualTo(Locale.UK);
        assertThat(origin.zone()).isEqualTo(ZoneId.of("Europe/London"));
        assertThat(origin.key())
                .isEqualTo(String.join("|", TENANT, origin.address().conversationId(), "message", "1485983408511"));
    }

    @Test
    void inAChannelThePlaceIsWithoutTheThreadAndTheReplyGoesToIt() {
        var said = hear("channel-message", Incoming.Said.class);
        assertThat(said.text()).isEqualTo("Alex Wilber & moi : qui configure <DNS> ?");
        var origin = said.origin();
        assertThat(origin.address().place())
                .isEqualTo(new Place(
                        Place.Kind.CHANNEL, TENANT, CHANNEL, "19:712c61d0ef384e5fa681ba90ca943398@thread.tacv2"));
        assertThat(origin.address().conversationId()).isEqualTo(CHANNEL + ";messageid=1485983194839");
        assertThat(origin.sentAt()).isEqualTo(Instant.parse("2026-02-01T21:06:34.005Z"));
        assertThat(origin.locale()).isEqualTo(Locale.CANADA_FRENCH);
        assertThat(origin.zone()).isEqualTo(ZoneId.of("America/Toronto"));
    }

    @Test
    void privateAndSharedChannelsAreClosedUnderEitherNameOfTheType() {
        var closed = hear("private-channel-message", Incoming.Said.class).origin();
        assertThat(closed.address().place().kind()).isEqualTo(Place.Kind.CLOSED_CHANNEL);
        assertThat(closed.address().place().id()).isEqualTo(CHANNEL);
        for (String type :
                new String[] {"\"channelType\": \"shared\"", "\"type\": \"private\"", "\"type\": \"Shared\""}) {
            assertThat(kindOf(type)).isEqualTo(Place.Kind.CLOSED_CHANNEL);
        }
        assertThat(kindOf("\"type\": \"standard\"")).isEqualTo(Place.Kind.CHANNEL);
        assertThat(kindOf("\"type\": 1")).isEqualTo(Place.Kind.CHANNEL);
    }

    private Place.Kind kindOf(String channelType) {
        listener.forget();
        String message = sample("private-channel-message");
        deliver(token().bearer(), message.replace("\"channelType\": \"private\"", channelType));
        return listener.heard().getFirst().origin().address().place().kind();
    }

    @Test
    void inAGroupChatTheTenantMayStandInTheChannelsDataAndNonsenseIsIgnored() {
        var said = hear("group-chat-message", Incoming.Said.class);
        assertThat(said.text()).isEqualTo("hello");
        assertThat(said.origin().address().place())
                .isEqualTo(new Place(Place.Kind.GROUP_CHAT, TENANT, "19:meeting_ZDc2@thread.v2", null));
        assertThat(said.origin().locale()).isEqualTo(Locale.of("pt", "BR"));
        assertThat(said.origin().zone()).isNull();
    }

    @Test
    void editsAndUndeletionsCarryTheOriginalsIdAndAKeyOfTheirOwn() {
        var edited = hear("edited-message", Incoming.Edited.class);
        assertThat(edited.text()).isEqualTo("qui configure MFA ?");
        assertThat(edited.origin().activityId()).isEqualTo("1485983194840");
        assertThat(edited.origin().key())
                .isEqualTo(TENANT + "|" + CHANNEL
                        + ";messageid=1485983194839|messageUpdate|1485983194840|2026-02-01T21:09:00.471468600Z");
        listener.forget();
        var undeleted = hear("undeleted-message", Incoming.Edited.class);
        assertThat(undeleted.origin().key()).isNotEqualTo(edited.origin().key());
    }

    @Test
    void aDeletedMessageIsRemoved() {
        var removed = hear("deleted-message", Incoming.Removed.class);
        assertThat(removed.origin().activityId()).isEqualTo("1485983408511");
        assertThat(removed.origin().key()).endsWith("|messageDelete|1485983408511|2026-02-01T21:12:00Z");
    }

    @Test
    void peopleAndTheBotJoinATeamAndOtherBotsDoNotCount() {
        var joined = hear("members-added", Incoming.Joined.class);
        assertThat(joined.botAdded()).isTrue();
        assertThat(joined.added())
                .containsExactly(
                        new Account("29:megan", new Person(TENANT, "11111111-2222-3333-4444-555555555555"), ""));
        assertThat(joined.origin().address().place().id()).isEqualTo(CHANNEL);
    }

    @Test
    void anInstallationIsTheBotsArrival() {
        var joined = hear("installed", Incoming.Joined.class);
        assertThat(joined.botAdded()).isTrue();
        assertThat(joined.added()).isEmpty();
    }

    @Test
    void aRemovedAppIsTheBotsLeaving() {
        var left = hear("uninstalled", Incoming.Left.class);
        assertThat(left.origin().address().place().kind()).isEqualTo(Place.Kind.PERSONAL);
    }

    @Test
    void theBotsRemovalIsItsLeavingAndNobodyElsesIs() {
        String removed = sample("members-removed");
        for (String bot : new String[] {
            removed.replace("29:megan", "28:6f1e7a52-8c1d-4f4e-9d0b-2f8b3c1a7e90"),
            removed.replace(
                    "\"membersRemoved\": [",
                    "\"membersRemoved\": [null, {\"id\": \"28:6f1e7a52-8c1d-4f4e-9d0b-2f8b3c1a7e90\"},")
        }) {
            listener.forget();
            assertThat(deliver(token().bearer(), bot).statusCode()).isEqualTo(202);
            assertThat(listener.heard()).singleElement().isInstanceOfSatisfying(Incoming.Left.class, left -> {
                assertThat(left.origin().address().place().id()).isEqualTo(CHANNEL);
            });
        }
        listener.forget();
        deliver(token().bearer(), removed.replace("29:megan", "28:another-bot"));
        assertThat(listener.heard()).singleElement().isInstanceOf(Incoming.Noticed.class);
    }

    @Test
    void anAppThatIsReplacedByANewerOneDoesNotLeave() {
        deliver(token().bearer(), sample("uninstalled").replace("\"remove\"", "\"remove-upgrade\""));
        assertThat(listener.heard())
                .singleElement()
                .isInstanceOfSatisfying(
                        Incoming.Noticed.class,
                        noticed -> assertThat(noticed.what()).isEqualTo("remove-upgrade"));
    }

    @Test
    void theCallOfAChatBeginsAndEnds() {
        var began = hear("meeting-began", Incoming.MeetingBegan.class);
        assertThat(began.at()).isEqualTo(Instant.parse("2026-02-01T09:00:17.4388966Z"));
        assertThat(began.origin().address().place())
                .isEqualTo(new Place(Place.Kind.GROUP_CHAT, TENANT, "19:meeting_ZDc2@thread.v2", null));
        assertThat(began.origin().key())
                .isEqualTo(String.join("|", TENANT, "19:meeting_ZDc2@thread.v2", "event", "1769936418123"));
        listener.forget();
        var ended = hear("meeting-ended", Incoming.MeetingEnded.class);
        assertThat(ended.at()).isEqualTo(Instant.parse("2026-02-01T09:31:02.9Z"));
        assertThat(ended.origin().key()).isNotEqualTo(began.origin().key());
    }

    @Test
    void aCallThatDoesNotSayWhenBeganWhenThePlatformTookIt() {
        for (String when : new String[] {"\"StartTime\": \"just now\"", "\"StartTime\": 7", "\"Other\": null"}) {
            listener.forget();
            deliver(
                    token().bearer(),
                    sample("meeting-began").replace("\"StartTime\": \"2026-02-01T09:00:17.4388966Z\"", when));
            assertThat(listener.heard())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Incoming.MeetingBegan.class,
                            began -> assertThat(began.at()).isEqualTo(Instant.parse("2026-02-01T09:00:18.1234567Z")));
        }
        listener.forget();
        deliver(token().bearer(), sample("meeting-began").replace("meetingStart", "readReceipt"));
        assertThat(listener.heard()).singleElement().isInstanceOf(Incoming.Noticed.class);
    }

    @Test
    void whatNeedsNoReplyIsNoticed() {
        assertThat(hear("members-removed", Incoming.Noticed.class).what()).isEqualTo("teamMemberRemoved");
        listener.forget();
        assertThat(hear("reaction", Incoming.Noticed.class).what()).isEqualTo("messageReaction");
        listener.forget();
        assertThat(hear("typing", Incoming.Noticed.class).what()).isEqualTo("typing");
        listener.forget();
        assertThat(hear("message-of-a-bot", Incoming.Noticed.class).what()).isEqualTo("botMessage");
    }

    @Test
    void aSubmittedCardIsAPressWhereItHasAVerb() {
        var pressed = hear("submitted", Incoming.Pressed.class);
        assertThat(pressed.verb()).isEqualTo("ask-again");
        assertThat(pressed.data())
                .containsEntry("question", "q-17")
                .containsKey("note")
                .doesNotContainKey("verb");
        assertThat(pressed.cardActivityId()).isEqualTo("1485983409999");
        assertThat(pressed.awaited()).isFalse();
        listener.forget();
        deliver(token().bearer(), sample("submitted").replace("\"verb\"", "\"other\""));
        assertThat(listener.heard()).singleElement().isInstanceOf(Incoming.Noticed.class);
    }

    @Test
    void aGuestIsKnownByTheirOwnTenantWhereTeamsNamesIt() {
        var said = hear("message-of-a-guest", Incoming.Said.class);
        assertThat(said.origin().sender().person())
                .isEqualTo(new Person("home-tenant-of-a-guest", "7faf8ad2-3c7e-4e69-9f5c-1b8a5d5b9a11"));
        assertThat(said.origin().address().place().tenantId()).isEqualTo(TENANT);
    }

    @Test
    void aTimeIsReadWithAnyNumberOfDecimals() {
        for (String time :
                new String[] {"2026-02-01T21:10:07Z", "2026-02-01T21:10:07.005Z", "2026-02-01T22:10:07.1234567+01:00"
                }) {
            listener.forget();
            deliver(token().bearer(), sample("personal-message").replace("2026-02-01T21:10:07Z", time));
            assertThat(listener.heard().getFirst().origin().sentAt())
                    .isEqualTo(OffsetDateTime.parse(time).toInstant());
        }
    }

    @Test
    void aMessageWithoutATimeIsOlderThanEverything() {
        String message = sample("personal-message");
        for (String timeless : new String[] {
            message.replace("2026-02-01T21:10:07Z", "yesterday"),
            message.replace("\"timestamp\": \"2026-02-01T21:10:07Z\",", "")
        }) {
            listener.forget();
            deliver(token().bearer(), timeless);
            assertThat(listener.heard().getFirst().origin().sentAt()).isEqualTo(Instant.EPOCH);
        }
    }
}
