package dev.handrail.answer;

import dev.handrail.card.Button;
import dev.handrail.card.Cards;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.PhasePlan;
import dev.handrail.engagement.ShowDay;
import dev.handrail.engagement.Side;
import dev.handrail.engagement.dispute.Agreement;
import dev.handrail.playbook.Entry;
import dev.handrail.playbook.Involvement;
import dev.handrail.playbook.Kind;
import dev.handrail.playbook.Party;
import dev.handrail.understanding.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what an engagement adds to an answer: what was agreed in it, who it is by name, and what can be done about it. */
@Component
final class DescribeInside {
    /** More names than these stand behind "who exactly?". */
    private static final int MOST_NAMES = 3;

    private static final String ENGAGEMENT = "engagement";
    private static final String ENTRY = "entry";

    private final Cards cards;

    DescribeInside(Cards cards) {
        this.cards = cards;
    }

    /** Who has the part, and which, for somebody who is not of the customer's side, to which the words are addressed. */
    Optional<String> heading(
            Inside inside, Party party, @Nullable Involvement involvement, String vendor, Language in) {
        return inside.side() == Side.CUSTOMER
                ? Optional.empty()
                : Optional.of(text(
                        "third." + party.code() + "." + (involvement == null ? "part" : involvement.code()),
                        in,
                        vendor,
                        inside.engagement().customer().name()));
    }

    /** Who it is in a word or two, for the same people. */
    Optional<String> party(Inside inside, Party party, String vendor, Language in) {
        return inside.side() == Side.CUSTOMER
                ? Optional.empty()
                : Optional.of(cards.text(
                        "dispute.party." + party.code(),
                        in.locale(),
                        inside.engagement().customer().name(),
                        vendor));
    }

    /** By whom and when it was agreed. */
    String agreed(Inside inside, Agreement agreement, String heading, Language in) {
        return text(
                "agreed",
                in,
                ShowDay.written(agreement.at(), inside.engagement().zone(), in),
                name(inside, agreement.customer(), in),
                name(inside, agreement.vendor(), in),
                heading);
    }

    private String name(Inside inside, String participant, Language in) {
        return inside.view()
                .people()
                .participant(participant)
                .map(Participant::name)
                .orElseGet(() -> cards.text("engagement.somebody", in.locale()));
    }

    /** The people whom it comes down to, by name. */
    String people(Inside inside, Party party, Entry entry, Language in) {
        return Responsible.of(party, entry, inside.view().people()).stream()
                .map(each -> each.people().isEmpty() ? nobody(each, in) : named(inside, each, in))
                .collect(Collectors.joining(" · "));
    }

    private String nobody(Responsible responsible, Language in) {
        return text("nobody", in, role(responsible, in));
    }

    private String named(Inside inside, Responsible responsible, Language in) {
        List<Participant> people = responsible.people();
        String names = people.stream()
                .limit(MOST_NAMES)
                .map(each -> each.id().equals(inside.view().me().id()) ? text("you", in, each.name()) : each.name())
                .collect(Collectors.joining(", "));
        String all = people.size() > MOST_NAMES ? names + " +" + (people.size() - MOST_NAMES) : names;
        String role = role(responsible, in);
        return responsible.side() == inside.side()
                ? text("yours", in, role, all)
                : text("theirs", in, role.substring(0, 1).toUpperCase(in.locale()) + role.substring(1), all);
    }

    private String role(Responsible responsible, Language in) {
        return cards.text("engagement.role." + responsible.role().code(), in.locale());
    }

    /** What the asker can do about a duty from its answer. */
    List<Button> buttons(Inside inside, Entry entry, @Nullable Object question, Language in) {
        if (entry.kind() != Kind.RESPONSIBILITY) {
            return List.of();
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(ENGAGEMENT, inside.view().id().value());
        data.put(ENTRY, entry.publicId());
        List<Button> buttons = new ArrayList<>();
        Map<String, Object> asked = new LinkedHashMap<>(data);
        if (question != null) {
            asked.put("question", question);
        }
        buttons.add(Button.doing(text("button.who", in), ShowWhoExactly.VERB, asked));
        boolean running = inside.engagement().isRunning();
        if (running && isTask(entry) && mayWorkOn(inside, entry)) {
            buttons.add(
                    inside.view().may(Action.MANAGE_TASKS)
                            ? Button.opening(text("button.assign", in), "task.assign-form", data)
                            : Button.doing(text("button.task", in), "task.from-entry", data));
            buttons.add(Button.doing(text("button.done", in), "task.done", data));
        }
        if (running && inside.isOurs(entry) && inside.view().may(Action.DISPUTE)) {
            buttons.add(Button.opening(text("button.notOurs", in), "dispute.ask", data));
        }
        return buttons;
    }

    private static boolean mayWorkOn(Inside inside, Entry entry) {
        return inside.view().may(Action.MANAGE_TASKS)
                || (inside.isOurs(entry) && inside.view().may(Action.WORK_ON_TASKS));
    }

    /** Guidance and meetings are nothing that gets done, and what others do all the time is never over. */
    private static boolean isTask(Entry entry) {
        boolean done = switch (entry.involvement()) {
            case PERFORMS, PROVIDES, DECIDES -> true;
            case GUIDES, ATTENDS -> false;
            case null -> false;
        };
        boolean customers = entry.party() == Party.CUSTOMER || entry.party() == Party.SHARED;
        return done && (customers || (entry.phase() != null && !entry.phase().equals(PhasePlan.GENERAL)));
    }

    /** That what follows has nothing to do with the engagement. */
    String outside(Inside inside, Language in) {
        return text("outside", in, inside.engagement().name());
    }

    /** To whom the playbooks' words are addressed; absent for those people themselves. */
    @Nullable String addressed(Inside inside, Language in) {
        return inside.side() == Side.CUSTOMER
                ? null
                : text("addressed", in, inside.engagement().customer().name());
    }

    String text(String key, Language in, Object... arguments) {
        return cards.text("inside." + key, in.locale(), arguments);
    }
}
