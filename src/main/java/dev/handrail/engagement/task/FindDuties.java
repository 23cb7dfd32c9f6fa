package dev.handrail.engagement.task;

import dev.handrail.engagement.InScope;
import dev.handrail.engagement.PhasePlan;
import dev.handrail.engagement.Side;
import dev.handrail.playbook.Entry;
import dev.handrail.playbook.Involvement;
import dev.handrail.playbook.Kind;
import dev.handrail.playbook.Party;
import dev.handrail.playbook.Phase;
import dev.handrail.playbook.Playbook;
import dev.handrail.playbook.Playbooks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds what is to be done in an engagement, each meaning once however many playbooks tell it.
 *
 * <p>A responsibility is something to be done where its party performs, provides or decides: all three come to an end
 * that can be ticked off. Guidance is given as long as it is wanted, and a meeting is attended when it takes place:
 * neither makes a task. What vendor and customer do together is the customer's to see to, whose project it is. What the
 * vendor or a partner does in no phase in particular goes on for good, and is a service rather than a task.
 *
 * <p>The remediation checklist is what the customer has to do, alone or with the vendor, in the phase Remediate: "the
 * steps required to carry out the remediation activities identified in the Assess phase" (document 000, lines 282 to 288;
 * document 002, line 377) and the joint look at their results (document 001, line 73; document 002, line 122). It holds
 * the phase up: all of it is finished before Enable begins (document 002, lines 122 and 125). The Assess phase names
 * subjects for it (document 000, line 265; document 002, line 367), no findings: those are added by whoever finds them.
 */
@Component
final class FindDuties {
    /** The phase whose duties make the checklist. */
    static final String REMEDIATE = "remediate";

    private static final Set<Involvement> TO_BE_DONE =
            Set.of(Involvement.PERFORMS, Involvement.PROVIDES, Involvement.DECIDES);

    private final Playbooks playbooks;
    private final PhasePlan phasePlan;

    FindDuties(Playbooks playbooks, PhasePlan phasePlan) {
        this.playbooks = playbooks;
        this.phasePlan = phasePlan;
    }

    /** What is general first, then phase by phase in the order in which they happen. */
    List<Duty> duties(InScope scope) {
        Map<String, Duty> byMeaning = new LinkedHashMap<>();
        scope.playbooks().stream()
                .flatMap(id -> playbooks.playbook(id).stream())
                .map(Playbook::entries)
                .flatMap(List::stream)
                .filter(entry -> scope.covers(entry) && isToBeDone(entry))
                .forEach(entry -> byMeaning.merge(entry.meaning(), duty(entry), FindDuties::thatNamesAPhase));
        List<String> order = order(scope);
        List<Duty> duties = new ArrayList<>(byMeaning.values());
        duties.sort((one, other) -> Integer.compare(order.indexOf(one.phase()), order.indexOf(other.phase())));
        return List.copyOf(duties);
    }

    private List<String> order(InScope scope) {
        return Stream.concat(
                        Stream.of(PhasePlan.GENERAL),
                        phasePlan.phases(scope).stream().map(Phase::id))
                .toList();
    }

    private static boolean isToBeDone(Entry entry) {
        if (entry.kind() != Kind.RESPONSIBILITY || !TO_BE_DONE.contains(involvement(entry))) {
            return false;
        }
        boolean comesToAnEnd = !phase(entry).equals(PhasePlan.GENERAL);
        return switch (party(entry)) {
            case CUSTOMER, SHARED -> true;
            case VENDOR, PARTNER -> comesToAnEnd;
        };
    }

    private static Duty thatNamesAPhase(Duty one, Duty other) {
        boolean isVaguer =
                one.phase().equals(PhasePlan.GENERAL) && !other.phase().equals(PhasePlan.GENERAL);
        return isVaguer ? other : one;
    }

    private static Duty duty(Entry entry) {
        Side side = Side.of(party(entry));
        return new Duty(entry, phase(entry), side, phase(entry).equals(REMEDIATE) && side == Side.CUSTOMER);
    }

    private static String phase(Entry entry) {
        return Objects.requireNonNullElse(entry.phase(), PhasePlan.GENERAL);
    }

    private static Party party(Entry entry) {
        return Objects.requireNonNull(entry.party(), "a responsibility has a party");
    }

    private static Involvement involvement(Entry entry) {
        return Objects.requireNonNull(entry.involvement(), "a responsibility has an involvement");
    }
}
