package dev.handrail.answer;

import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.Side;
import dev.handrail.engagement.View;
import dev.handrail.engagement.dispute.Agreement;
import dev.handrail.playbook.Entry;
import dev.handrail.playbook.Kind;
import dev.handrail.playbook.Party;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The engagement that a question is asked in, as the asker has it.
 *
 * @param agreed what both sides agreed whatever the playbooks say, by meaning
 */
record Inside(View view, Map<String, Agreement> agreed) {
    Engagement engagement() {
        return view.engagement();
    }

    Side side() {
        return view.me().side();
    }

    /** Whether an entry has to do with what the engagement is about. */
    boolean covers(Entry entry) {
        return engagement().scope().covers(entry);
    }

    /** Whether an entry is of the phase that the engagement is in. */
    boolean isPresent(Entry entry) {
        return engagement().progress().phase().equals(entry.phase());
    }

    /** What was agreed about a duty; a fact is no matter of agreement. */
    Optional<Agreement> agreed(Entry entry) {
        return entry.kind() == Kind.RESPONSIBILITY
                ? Optional.ofNullable(agreed.get(entry.meaning()))
                : Optional.empty();
    }

    /** Whose it is in this engagement. */
    @Nullable Party party(Entry entry) {
        return agreed(entry).map(Agreement::party).orElse(entry.party());
    }

    /** Whether it is up to the asker's own side, alone or with the other. */
    boolean isOurs(Entry entry) {
        return switch (party(entry)) {
            case SHARED -> true;
            case CUSTOMER -> side() == Side.CUSTOMER;
            case VENDOR -> side() == Side.VENDOR;
            case PARTNER -> side() == Side.PARTNER;
            case null -> false;
        };
    }
}
