package dev.handrail.answer;

import dev.handrail.chat.Origin;
import dev.handrail.engagement.FindEngagement;
import dev.handrail.engagement.Found;
import dev.handrail.engagement.View;
import dev.handrail.engagement.dispute.LoadDecisions;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the engagement that a question is asked in; whoever takes no part in it asks as if it were none. */
@Component
final class FindInside {
    private final FindEngagement findEngagement;
    private final LoadDecisions loadDecisions;

    FindInside(FindEngagement findEngagement, LoadDecisions loadDecisions) {
        this.findEngagement = findEngagement;
        this.loadDecisions = loadDecisions;
    }

    Scope scope(Origin origin) {
        return at(origin).map(Scope::in).orElse(Scope.ANY);
    }

    private Optional<Inside> at(Origin origin) {
        return switch (findEngagement.at(origin)) {
            case Found.In(View view) -> Optional.of(of(view));
            case Found.NotYours _, Found.Several _, Found.None _ -> Optional.empty();
        };
    }

    Inside of(View view) {
        return new Inside(view, loadDecisions.agreements(view.id()));
    }
}
