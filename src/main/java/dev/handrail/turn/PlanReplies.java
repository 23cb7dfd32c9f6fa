package dev.handrail.turn;

import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Outcome;
import dev.handrail.chat.Place;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.time.SystemTime;
import dev.handrail.turn.sending.MessageKey;
import dev.handrail.turn.sending.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Adds a turn's marks and replies to its commit. A question that is edited changes its earlier answer; one that is
 * deleted takes it along; an edit that comes after a newer one changes nothing.
 */
@Component
final class PlanReplies {
    /** For so long is a reply worth showing. */
    static final Duration WORTH_SHOWING = Duration.ofMinutes(5);

    private final DocumentStore store;
    private final Outbox outbox;
    private final Routes routes;
    private final SystemTime time;

    PlanReplies(DocumentStore store, Outbox outbox, Routes routes, SystemTime time) {
        this.store = store;
        this.outbox = outbox;
        this.routes = routes;
        this.time = time;
    }

    /**
     * Tells the mark that was added.
     *
     * @param isDoing whether a press did something, so that the same press does nothing again
     */
    Mark add(Commit commit, Known known, Step step, boolean isDoing) {
        Incoming incoming = known.incoming();
        Instant now = time.now();
        Mark handled = mark(known, step, now);
        commit.add(write(known.handled(), handled, known.home(), MarkIds.of(incoming), now));
        switch (incoming) {
            case Incoming.Said said -> addReplies(commit, known, MarkIds.of(said), now, 0, step.replies());
            case Incoming.Edited edited -> change(commit, known, edited.origin(), handled, step.replies());
            case Incoming.Removed removed -> change(commit, known, removed.origin(), handled, List.of());
            case Incoming.Pressed pressed -> {
                if (isDoing && !isRepeatable(pressed)) {
                    MarkIds.press(pressed)
                            .ifPresent(id -> commit.add(write(known.pressed(), handled, known.home(), id, now)));
                }
                addReplies(commit, known, MarkIds.of(pressed), now, 0, step.replies());
            }
            case Incoming.Joined _,
                    Incoming.Left _,
                    Incoming.FileAnswered _,
                    Incoming.Invoked _,
                    Incoming.MeetingBegan _,
                    Incoming.MeetingEnded _,
                    Incoming.Noticed _ -> addReplies(commit, known, MarkIds.of(incoming), now, 0, step.replies());
        }
        return handled;
    }

    private boolean isRepeatable(Incoming.Pressed pressed) {
        return routes.of(pressed.verb())
                .filter(handler -> handler.isRepeatable(pressed))
                .isPresent();
    }

    private static Mark mark(Known known, Step step, Instant now) {
        Incoming incoming = known.incoming();
        return new Mark(
                known.home(),
                now,
                step.outcome(),
                incoming.origin().sentAt(),
                stage(incoming),
                step.replies().size());
    }

    /** The question's mark remembers its newest state, and how many replies there are to change. */
    private void change(Commit commit, Known known, Origin origin, Mark newer, List<Content> replies) {
        if (isOvertaken(known)) {
            return;
        }
        @Nullable Mark older = known.question().map(Mark::of).orElse(null);
        int before = older == null ? 0 : older.replies();
        @Nullable Outcome outcomeOfTheQuestion = older == null ? newer.outcome() : older.outcome();
        Instant since = older == null ? newer.since() : older.since();
        Mark question = new Mark(
                known.home(),
                since,
                outcomeOfTheQuestion,
                newer.sentAt(),
                newer.stage(),
                Math.max(before, replies.size()));
        String id = MarkIds.question(origin);
        commit.add(write(known.question(), question, known.home(), id, time.now()));
        addReplies(commit, known, id, since, before, replies);
    }

    /** Whether the question that an edit or deletion is about has a newer state already. */
    static boolean isOvertaken(Known known) {
        Incoming incoming = known.incoming();
        return known.question()
                .map(Mark::of)
                .filter(newest -> newest.isNewerThan(incoming.origin().sentAt(), stage(incoming)))
                .isPresent();
    }

    private static int stage(Incoming incoming) {
        return incoming instanceof Incoming.Removed ? 3 : incoming instanceof Incoming.Edited ? 2 : 1;
    }

    private void addReplies(Commit commit, Known known, String mark, Instant since, int before, List<Content> replies) {
        boolean next = true;
        for (int place = 0; place < Math.max(before, replies.size()); place++) {
            MessageKey key = new MessageKey(known.home(), MarkIds.reply(mark, since, place));
            Optional<Stored> existing = place < before ? store.read(key.partition(), key.id()) : Optional.empty();
            Content content = place < replies.size() ? replies.get(place) : null;
            if (content != null || existing.isPresent()) {
                commit.add(outbox.reply(key, existing, wish(known.incoming().origin(), content), next));
                next = false;
            }
        }
    }

    /** To one person alone an answer is rather shown twice than perhaps not at all. */
    private static Outbox.Wish wish(Origin origin, @Nullable Content content) {
        boolean repeatable = origin.address().place().kind() == Place.Kind.PERSONAL;
        return new Outbox.Wish(origin.address(), content, repeatable, WORTH_SHOWING);
    }

    private static Write write(Optional<Stored> existing, Mark mark, String home, String id, Instant now) {
        var document = mark.in(home, id, now);
        return Write.put(document, existing);
    }
}
