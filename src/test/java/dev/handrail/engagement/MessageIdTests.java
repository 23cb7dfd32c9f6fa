package dev.handrail.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.Place;
import org.junit.jupiter.api.Test;

class MessageIdTests {
    @Test
    void whatIsMadeIsReadAgain() {
        Place place = new Place(Place.Kind.CHANNEL, "tenant", "19:a/b@thread.tacv2", "team");
        MessageId id = MessageId.to(place, "gate/assess/passed");
        assertThat(MessageId.read(id.text())).contains(id);
        assertThat(id.isToPlace()).isTrue();
        assertThat(id.kind()).isEqualTo("gate");
    }

    @Test
    void whatAMessageIsAboutMayEndLikeAPerson() {
        MessageId id = MessageId.read("asked/p2/p1").orElseThrow();
        assertThat(id.about()).isEqualTo("asked/p2");
        assertThat(id.whom()).isEqualTo("p1");
    }

    @Test
    void otherIdsAreForNobodyInParticular() {
        assertThat(MessageId.read("account/abc")).isEmpty();
        assertThat(MessageId.read("p2")).isEmpty();
        assertThat(MessageId.read("my-tasks/oid/activity")).isEmpty();
    }
}
