package dev.handrail.playground.example;

import dev.handrail.playground.InPlayground;
import dev.handrail.time.SystemTime;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Plays the example beside everything else, once everything else is ready. Where it fails nothing else does; the next
 * start goes on.
 */
@Component
@InPlayground
class PlayExample {
    private static final Logger log = LoggerFactory.getLogger(PlayExample.class);
    private static final Duration AT_THE_END = Duration.ofSeconds(5);

    private final ExampleSettings settings;
    private final PlayedBefore playedBefore;
    private final Actors actors;
    private final List<Scene> scenes;
    private final SystemTime time;
    private @Nullable Thread playing;

    PlayExample(
            ExampleSettings settings, PlayedBefore playedBefore, Actors actors, List<Scene> scenes, SystemTime time) {
        this.settings = settings;
        this.playedBefore = playedBefore;
        this.actors = actors;
        this.scenes = List.copyOf(scenes);
        this.time = time;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void begin() {
        if (settings.example() && !playedBefore.isSo()) {
            playing = Thread.ofVirtual().name("example").start(this::play);
        }
    }

    private void play() {
        Instant began = time.now();
        try {
            for (Scene scene : scenes) {
                scene.play(actors);
            }
            playedBefore.note();
            log.atInfo()
                    .addKeyValue("millis", Duration.between(began, time.now()).toMillis())
                    .log("the example engagement is there: ask any of the personas for its status");
        } catch (InterruptedException e) {
            log.info("the program stops before the example engagement was played: the next start goes on");
        } catch (StuckException e) {
            log.warn(
                    "the example engagement was not played to its end, and the next start goes on: {}", e.getMessage());
        } catch (UncheckedIOException e) {
            log.atWarn().setCause(e).log("the next start plays the example again: that it was played cannot be noted");
        } catch (RuntimeException e) {
            log.atError()
                    .setCause(e)
                    .log("the example engagement was not played to its end, and the next start goes on");
        }
    }

    /** Before the store is closed under a turn that somebody waits for. */
    @EventListener(ContextClosedEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void stop() throws InterruptedException {
        Thread thread = playing;
        if (thread != null) {
            thread.interrupt();
            thread.join(AT_THE_END);
        }
    }
}
