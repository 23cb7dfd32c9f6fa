package dev.handrail.turn;

import dev.handrail.store.Stored;
import dev.handrail.turn.due.DueWork;
import dev.handrail.turn.sending.Members;
import dev.handrail.turn.sending.Outbox;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Messages that wait their turn, or whose sender is gone. */
@Component
final class SendDueMessages implements DueWork {
    private final Outbox outbox;
    private final Members members;

    SendDueMessages(Outbox outbox, Members members) {
        this.outbox = outbox;
        this.members = members;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Outbox.KIND);
    }

    @Override
    public void keepHold() {
        outbox.keepHold();
    }

    @Override
    public void doIt(Stored due) {
        outbox.resume(due, members);
    }
}
