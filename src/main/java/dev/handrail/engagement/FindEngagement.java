package dev.handrail.engagement;

import dev.handrail.chat.Origin;
import dev.handrail.chat.Person;
import dev.handrail.chat.Place;
import dev.handrail.store.DocumentStore;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the engagement that a turn is about: in a channel or group chat the one that is linked with it, in a personal
 * chat the one the person chose, or the only one there is. Whether the person takes part is always asked of the
 * engagement itself.
 */
@Component
public final class FindEngagement {
    /** The document, in the place's own partition, that says which engagement is at home there. */
    public static final String LINK = "engagement-link";

    /** The one, in a personal chat's own partition, that says which engagement the person chose. */
    public static final String CHOICE = "engagement-choice";

    private static final int MOST = 200;

    private final DocumentStore store;
    private final LoadEngagement loadEngagement;

    /** What both documents hold. */
    public record Named(EngagementId engagement) {}

    FindEngagement(DocumentStore store, LoadEngagement loadEngagement) {
        this.store = store;
        this.loadEngagement = loadEngagement;
    }

    public Found at(Origin origin) {
        Person person = origin.sender().person();
        Place place = origin.address().place();
        if (person == null) {
            return new Found.None();
        }
        return place.kind() == Place.Kind.PERSONAL ? personal(place, person) : shared(place, person);
    }

    /** The engagement of that id as the person sees it; empty where there is none, or the person takes no part in it. */
    public Optional<View> named(EngagementId id, @Nullable Person person) {
        return person == null ? Optional.empty() : loadEngagement.load(id).flatMap(loaded -> loaded.by(person));
    }

    /** The engagement that is linked with a place, whoever asks. */
    public Optional<Loaded> linkedWith(Place place) {
        return named(place, LINK)
                .flatMap(loadEngagement::load)
                .filter(loaded -> loaded.engagement().places().stream()
                        .anyMatch(linked -> linked.address().place().equals(place)));
    }

    /** The person's own list, running ones first; each still has to be asked whether it is so. */
    public List<Membership> memberships(Person person) {
        return store.query(Membership.partition(person), Membership.KIND, null, MOST).documents().stream()
                .map(stored -> EngagementDocuments.read(stored.document(), Membership.class))
                .sorted(java.util.Comparator.comparing(Membership::standing).thenComparing(Membership::name))
                .toList();
    }

    private Found shared(Place place, Person person) {
        return linkedWith(place)
                .<Found>map(loaded ->
                        loaded.by(person).<Found>map(Found.In::new).orElseGet(() -> new Found.NotYours(loaded)))
                .orElseGet(Found.None::new);
    }

    private Found personal(Place place, Person person) {
        Optional<View> chosen = named(place, CHOICE).flatMap(id -> named(id, person));
        if (chosen.isPresent()) {
            return new Found.In(chosen.get());
        }
        List<Membership> all = memberships(person);
        List<Membership> running =
                all.stream().filter(each -> each.standing() == Standing.RUNNING).toList();
        List<Membership> candidates = running.isEmpty() ? all : running;
        return candidates.size() > 1
                ? new Found.Several(candidates)
                : candidates.stream()
                        .findFirst()
                        .flatMap(only -> named(only.engagement(), person))
                        .<Found>map(Found.In::new)
                        .orElseGet(Found.None::new);
    }

    private Optional<EngagementId> named(Place place, String document) {
        return store.read(place.partition(), document)
                .map(stored ->
                        EngagementDocuments.read(stored.document(), Named.class).engagement());
    }
}
