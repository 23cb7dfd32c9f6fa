package dev.handrail.playground.channel;

import dev.handrail.playground.InPlayground;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says where the page is, after everything else that is said at start. */
@Component
@InPlayground
class AnnouncePage {
    private final OwnAddress own;

    AnnouncePage(OwnAddress own) {
        this.own = own;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void announce() {
        System.out.println("Handrail's playground is at " + own.page());
    }
}
