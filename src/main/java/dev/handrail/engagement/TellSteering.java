package dev.handrail.engagement;

import dev.handrail.chat.Content;
import dev.handrail.turn.Outgoing;
import dev.handrail.understanding.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Addresses a message to those who steer an engagement for a side, and to the places where it is at home. */
@Component
public final class TellSteering {
    /** So many of a side: more would make one commit too large. */
    private static final int MOST_OF_A_SIDE = 8;

    private static final Duration WORTH = Duration.ofDays(3);

    private final TellPeople tellPeople;

    TellSteering(TellPeople tellPeople) {
        this.tellPeople = tellPeople;
    }

    /** The project managers and FastTrack managers, the customer's first. */
    public static List<Participant> of(People people) {
        return Stream.of(Side.CUSTOMER, Side.VENDOR)
                .flatMap(side -> of(people, side).stream())
                .toList();
    }

    /** Who steers for one side. */
    public static List<Participant> of(People people, Side side) {
        return people.steering(side).stream().limit(MOST_OF_A_SIDE).toList();
    }

    /** For which side somebody steers; empty for everybody else. */
    public static Optional<Side> side(Participant person) {
        return Stream.of(Side.CUSTOMER, Side.VENDOR)
                .filter(side -> Role.steering(side).filter(person::has).isPresent())
                .findFirst();
    }

    /**
     * To each in person.
     *
     * @param about as in {@link TellPeople#tell}
     */
    public TellPeople.Told inPerson(
            String about,
            Engagement engagement,
            List<Participant> people,
            BiFunction<Participant, Language, Content> content) {
        List<Outgoing> messages = new ArrayList<>();
        List<Participant> unreachable = new ArrayList<>();
        for (Participant person : people) {
            TellPeople.Told told =
                    tellPeople.tell(about, engagement, List.of(person), language -> content.apply(person, language));
            messages.addAll(told.messages());
            unreachable.addAll(told.unreachable());
        }
        return new TellPeople.Told(List.copyOf(messages), List.copyOf(unreachable));
    }

    /** To the engagement's places, in its first language. */
    public List<Outgoing> inPlaces(String about, Engagement engagement, Function<Language, Content> content) {
        Language language = TellPeople.language(Acquaintance.NONE, engagement);
        return engagement.home().stream()
                .map(linked -> new Outgoing(
                        MessageId.to(linked.address().place(), about).text(),
                        linked.address(),
                        content.apply(language),
                        false,
                        WORTH))
                .toList();
    }
}
