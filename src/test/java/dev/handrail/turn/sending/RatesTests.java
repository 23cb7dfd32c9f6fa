package dev.handrail.turn.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.Address;
import dev.handrail.chat.Place;
import dev.handrail.time.SettableClock;
import dev.handrail.turn.sending.Rates.Lane;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RatesTests {
    private final SettableClock clock = new SettableClock();
    private final Rates rates = new Rates(clock.time());

    @Test
    void opensNoMoreChatsOfATenantThanThePlatformLets() {
        int opened = 0;
        for (int second = 0; second < 30; second++) {
            long within = openings("contoso");
            assertThat(within).isLessThanOrEqualTo(7);
            opened += (int) within;
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(opened).isBetween(40, 60);
    }

    @Test
    void tellsWhenTheNextChatMayBeOpened() {
        openings("contoso");
        Optional<Duration> wait = rates.takeOpening("contoso", Lane.QUEUE);
        assertThat(wait)
                .hasValueSatisfying(time -> assertThat(time).isBetween(Duration.ofMillis(1), Duration.ofSeconds(2)));
        clock.advance(wait.orElseThrow());
        assertThat(rates.takeOpening("contoso", Lane.QUEUE)).isEmpty();
    }

    @Test
    void opensChatsOfOneTenantWhateverAnotherDid() {
        openings("contoso");
        assertThat(rates.takeOpening("fabrikam", Lane.QUEUE)).isEmpty();
    }

    @Test
    void countsAnOpeningAmongTheMessagesOfItsTenant() {
        assertThat(openings("contoso")).isEqualTo(3);
        long messages = IntStream.range(0, 50)
                .filter(i -> rates.take(thread(i), Lane.QUEUE).isEmpty())
                .count();
        assertThat(messages).isEqualTo(2);
    }

    /** How many are let in now. */
    private long openings(String tenant) {
        return IntStream.range(0, 50)
                .filter(i -> rates.takeOpening(tenant, Lane.QUEUE).isEmpty())
                .count();
    }

    private static Address thread(int number) {
        Place place = new Place(Place.Kind.PERSONAL, "contoso", "a:" + number, null);
        return new Address(place, place.id(), "https://connector.example", "28:bot");
    }
}
