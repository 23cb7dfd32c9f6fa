package dev.handrail.teams.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.bot.schema.Activity;
import dev.handrail.teams.AtTheEdge;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EdgeAdapterTests extends AtTheEdge {
    @Autowired
    EdgeAdapter adapter;

    @Test
    void theSdksOwnAuthenticationLetsNobodyIn() {
        var called = new AtomicBoolean();
        for (String header : new String[] {"", "Bearer x", goodBearer()}) {
            assertThatThrownBy(() -> adapter.processActivity(header, new Activity("message"), context -> {
                                called.set(true);
                                return CompletableFuture.completedFuture(null);
                            })
                            .join())
                    .hasCauseInstanceOf(UnsupportedOperationException.class);
        }
        assertThat(called).isFalse();
    }
}
