package dev.handrail.turn.simulation;

import dev.handrail.store.CommitResult;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Page;
import dev.handrail.store.StoreUnavailable;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.turn.sending.MessageView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The store as one process sees it: others get their turn before and after each call, and either may go wrong. */
final class FaultyStore implements DocumentStore {
    private final Surroundings around;
    private final Life life;

    FaultyStore(Surroundings around, Life life) {
        this.around = around;
        this.life = life;
    }

    @Override
    public Optional<Stored> read(String partition, String id) {
        return asked(() -> around.store.read(partition, id));
    }

    @Override
    public Page query(String partition, String kind, @Nullable String after, int most) {
        return asked(() -> around.store.query(partition, kind, after, most));
    }

    @Override
    public List<Stored> findDue(Set<Integer> shards, Instant now, int most) {
        return asked(() -> around.store.findDue(shards, now, most));
    }

    @Override
    public Page all(@Nullable String after, int most) {
        return asked(() -> around.store.all(after, most));
    }

    @Override
    public CommitResult commit(String partition, List<Write> writes) {
        String what = partition + ' ' + describe(writes);
        around.reach(life, "before commit " + what);
        CommitResult result = asked(() -> around.store.commit(partition, writes));
        around.note(life, describe(result) + ' ' + what);
        around.reach(life, "after commit " + what);
        if (around.chance.oneIn(around.weather.silent())) {
            around.note(life, "is not told so");
            throw new StoreUnavailable("no answer", null);
        }
        around.maybeCrash(life);
        around.baton.pause(around.chance.upTo(around.weather.slow()));
        return result;
    }

    private <T> T asked(Supplier<T> question) {
        around.baton.pause(around.chance.upTo(around.weather.slow()));
        around.maybeCrash(life);
        if (around.chance.oneIn(around.weather.away())) {
            throw new StoreUnavailable("away", null);
        }
        return question.get();
    }

    private static String describe(CommitResult result) {
        return switch (result) {
            case CommitResult.Committed _ -> "commits";
            case CommitResult.Conflict(String id) -> "conflicts on " + id + " in";
        };
    }

    private static String describe(List<Write> writes) {
        return writes.stream().map(FaultyStore::describe).collect(Collectors.joining(", "));
    }

    private static String describe(Write write) {
        return switch (write) {
            case Write.Create(var document) -> "+" + document.id() + state(new Stored(document, ""));
            case Write.Replace(var document, var _) -> "=" + document.id() + state(new Stored(document, ""));
            case Write.Delete delete -> "-" + delete.id();
        };
    }

    private static String state(Stored stored) {
        return stored.document().kind().equals("message")
                ? "[" + MessageView.of(stored).state() + "]"
                : "";
    }
}
