package dev.handrail.engagement.delivery;

import dev.handrail.card.Cards;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Place;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.LinkedPlace;
import dev.handrail.engagement.Loaded;
import dev.handrail.engagement.MessageId;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.People;
import dev.handrail.engagement.ShowDay;
import dev.handrail.engagement.ShowTime;
import dev.handrail.engagement.View;
import dev.handrail.turn.Delivery;
import dev.handrail.understanding.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** How messages, their fates and what to do about them are called; never what stands in them. */
@Component
final class SayDelivery {
    /** Words of features for what their messages are about; of others it is only said that it is a message. */
    private static final Set<String> KINDS = Set.of(
            "accounts",
            "announcement",
            "asked",
            "cancelled",
            "changed",
            "dispute",
            "gate",
            "limit",
            "meeting-agenda",
            "meeting-asked",
            "meeting-summary",
            "moved",
            "planned",
            "reminder",
            "replies",
            "steering",
            "task-assigned",
            "unreached");

    /** A reminder of a meeting that was not moved: its day stands in its name. */
    private static final Pattern REMINDER = Pattern.compile("reminder/[^/]+/([0-9]{4}-[0-9]{2}-[0-9]{2})/0/.*");

    private final Cards cards;

    SayDelivery(Cards cards) {
        this.cards = cards;
    }

    String text(String key, Language language, Object... arguments) {
        return cards.text("delivery." + key, language.locale(), arguments);
    }

    String old(Language language) {
        return cards.text("engagement.no.old", language.locale());
    }

    /** What a message is, in a few words. */
    String what(String id, Language language) {
        Matcher reminder = REMINDER.matcher(id);
        if (reminder.matches()) {
            return text("what.reminderOf", language, ShowDay.written(LocalDate.parse(reminder.group(1)), language));
        }
        String kind = MessageId.read(id).map(MessageId::kind).orElse("");
        String known = KINDS.contains(kind) ? kind : kind.startsWith("meeting-") ? "meeting-asked" : "other";
        return text("what." + known, language);
    }

    String state(Delivery.State state, Language language) {
        return text("state." + code(state), language);
    }

    private static String code(Delivery.State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Why nothing gets there. */
    String why(Delivery.State state, Language language) {
        return text("why." + code(state), language);
    }

    /** Whom a message is for; empty for somebody who is not there any more. */
    Optional<String> whom(Loaded loaded, String whom, Language language) {
        return loaded.people()
                .participant(whom)
                .map(Participant::name)
                .or(() -> place(loaded, whom).map(place -> place(loaded, place, language)));
    }

    /** Whether somebody takes part, or a place is linked. */
    static boolean isHere(Engagement engagement, People people, String whom) {
        return people.participant(whom).filter(Participant::isActive).isPresent()
                || engagement.places().stream()
                        .anyMatch(linked -> linked.address().place().partition().equals(whom));
    }

    static Optional<Place> place(Loaded loaded, String whom) {
        return loaded.engagement().places().stream()
                .map(linked -> linked.address().place())
                .filter(place -> place.partition().equals(whom))
                .findFirst();
    }

    /** Places have no names here: what kind of place it is, and, of several, which. */
    String place(Loaded loaded, Place place, Language language) {
        List<Place> alike = loaded.engagement().places().stream()
                .map(LinkedPlace::address)
                .map(address -> address.place())
                .filter(each -> each.kind() == place.kind())
                .toList();
        String kind = text(place.kind() == Place.Kind.CHANNEL ? "channel" : "groupChat", language);
        return alike.size() < 2 ? kind : kind + " " + (alike.indexOf(place) + 1);
    }

    String when(Instant at, ZoneId zone, Language language) {
        return ShowTime.written(at, zone, language);
    }

    /** The reader's zone, where the client says one. */
    static ZoneId zone(View view, Origin origin) {
        return Optional.ofNullable(origin.zone()).orElse(view.engagement().zone());
    }

    /** A line of the ledger: what Teams gave as its reason stands there as it was given. */
    String line(String what, Language language) {
        for (Map.Entry<String, String> known : LINES.entrySet()) {
            if (what.startsWith(known.getKey())) {
                return text(
                                "ledger." + known.getValue(),
                                language,
                                what.substring(known.getKey().length()).strip())
                        .strip();
            }
        }
        return what;
    }

    private static final Map<String, String> LINES = Map.ofEntries(
            Map.entry("accepted", "accepted"),
            Map.entry("later, after", "later"),
            Map.entry("not reached, again after", "notReached"),
            Map.entry("refused:", "refused"),
            Map.entry("in doubt:", "inDoubt"),
            Map.entry("the sender ended", "senderEnded"),
            Map.entry("no longer worth", "tooLate"),
            Map.entry("given up by", "operator"),
            Map.entry("queued again by", "operatorAgain"),
            Map.entry("wanted again, its cause gone", "again"),
            Map.entry("wanted again, as was decided", "decided"),
            Map.entry("seen, by what", "seen"));

    Content.Card card(Panel panel, Language language) {
        return new Content.Card(cards.render(panel, language.locale()), panel.title());
    }

    String role(Participant person, Language language) {
        return person.roles().isEmpty()
                ? cards.text("engagement.role.member", language.locale())
                : String.join(
                        ", ",
                        person.roles().stream()
                                .map(role -> cards.text("engagement.role." + role.code(), language.locale()))
                                .toList());
    }
}
