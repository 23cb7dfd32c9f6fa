package dev.handrail.teams;

import dev.handrail.chat.Incoming;
import dev.handrail.chat.Listener;
import dev.handrail.chat.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Keeps what it hears and says what a test told it to. */
final class RecordingListener implements Listener {
    private final List<Incoming> heard = new ArrayList<>();
    private Function<Incoming, Outcome> answer = incoming -> new Outcome.Accepted();

    @Override
    public synchronized Outcome hear(Incoming incoming) {
        heard.add(incoming);
        return answer.apply(incoming);
    }

    synchronized List<Incoming> heard() {
        return List.copyOf(heard);
    }

    synchronized void answer(Function<Incoming, Outcome> with) {
        answer = with;
    }

    synchronized void forget() {
        heard.clear();
        answer = incoming -> new Outcome.Accepted();
    }
}
