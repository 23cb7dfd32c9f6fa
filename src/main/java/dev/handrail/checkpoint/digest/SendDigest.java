package dev.handrail.checkpoint.digest;

import dev.handrail.chat.Address;
import dev.handrail.chat.Person;
import dev.handrail.checkpoint.QuietHours;
import dev.handrail.engagement.FindEngagement;
import dev.handrail.engagement.Membership;
import dev.handrail.engagement.Standing;
import dev.handrail.engagement.View;
import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Counted;
import dev.handrail.turn.DueHandler;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Outgoing;
import dev.handrail.turn.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends somebody's digest on the morning it waits for: one a day at most, by its day's own id, and none where what was
 * news is over by then.
 */
@Component
final class SendDigest implements DueHandler {
    /** Each costs up to eight requests to the store; whoever takes part in more of them is told so. */
    static final int MOST_ENGAGEMENTS = 25;

    private static final Duration WORTH = Duration.ofHours(12);

    private final DocumentStore store;
    private final FindReader findReader;
    private final FindEngagement findEngagement;
    private final LoadMaterial loadMaterial;
    private final ShowDigest showDigest;
    private final ProductTime time;

    /** Somebody's digest at the moment it is looked at. */
    private record Due(Stored stored, Digest digest, FindReader.Reader reader, Morning morning, Instant now) {
        Instant planned() {
            Document.Due due = stored.document().due();
            return due == null ? now : due.at();
        }

        boolean isLate() {
            return morning.isLate(now, planned());
        }
    }

    /** What may be news of an engagement, as it is by then. */
    private record Seen(View view, Material material, List<Point> news) {
        static Seen by(View view, Material material, Instant now) {
            return new Seen(view, material, FindPoints.news(material, view.me(), now));
        }
    }

    SendDigest(
            DocumentStore store,
            FindReader findReader,
            FindEngagement findEngagement,
            LoadMaterial loadMaterial,
            ShowDigest showDigest,
            ProductTime time) {
        this.store = store;
        this.findReader = findReader;
        this.findEngagement = findEngagement;
        this.loadMaterial = loadMaterial;
        this.showDigest = showDigest;
        this.time = time;
    }

    static Counted counted(String result) {
        return new Counted("handrail.digests", Map.of("result", result));
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Digest.KIND);
    }

    @Override
    public Step handle(Stored stored) {
        Digest digest = Digest.read(stored);
        FindReader.Reader reader = findReader.of(digest.accounts());
        Due due = new Due(stored, digest, reader, reader.morning(digest), time.instant());
        if (!reader.habits().digest()) {
            return keep(due, digest.withoutNews(), null).withCounted(List.of(counted("unsubscribed")));
        }
        if (!reader.isReached()) {
            // Whoever is out of reach is looked after once a week, and with the next news.
            return keep(due, digest, due.morning().nextMonday(due.now())).withCounted(List.of(counted("unreachable")));
        }
        if (!due.morning().hasCome(due.now()) || isQuiet(due)) {
            return missed(due, keep(due, digest, due.morning().next(due.now())));
        }
        return look(due);
    }

    /** What is late does not come at night, however wide awake the program is by then. */
    private static boolean isQuiet(Due due) {
        return due.isLate()
                && QuietHours.of(due.reader().habits(), due.morning().zone())
                        .endAfter(due.now())
                        .isPresent();
    }

    private static Step missed(Due due, Step step) {
        LocalDate day = due.morning().day(due.planned());
        return day.isBefore(due.morning().day(due.now())) || isQuiet(due)
                ? step.withHistory(new Happening("digest.missed", Map.of("day", day.toString())))
                : step;
    }

    private Step look(Due due) {
        List<Membership> running = findEngagement
                .memberships(Digest.home(due.digest().accounts()))
                .stream()
                .filter(each -> each.standing() == Standing.RUNNING)
                .toList();
        List<View> views = running.stream()
                .limit(MOST_ENGAGEMENTS)
                .flatMap(each -> findEngagement
                        .named(each.engagement(), Digest.home(due.digest().accounts()))
                        .stream())
                .filter(view -> view.engagement().isRunning())
                .toList();
        if (views.isEmpty()) {
            return forget(due).withCounted(List.of(counted("nothing-new")));
        }
        List<Person> accounts = views.stream()
                .flatMap(view -> view.me().accounts().stream())
                .distinct()
                .toList();
        return Digest.home(accounts).equals(Digest.home(due.digest().accounts()))
                ? look(due, views, accounts, running.size() > MOST_ENGAGEMENTS)
                : forget(due).withLetters(TakeNews.handOver(due.digest(), accounts, due.now()));
    }

    private Step look(Due due, List<View> views, List<Person> accounts, boolean isMore) {
        Instant now = due.now();
        Morning morning = due.morning();
        LocalDate today = morning.day(now);
        if (today.equals(due.digest().sent()) || wasSentToAnother(accounts, today)) {
            return keep(due, due.digest(), morning.next(now));
        }
        List<Seen> seen = views.stream()
                .map(view -> Seen.by(view, loadMaterial.news(view.loaded()), now))
                .toList();
        boolean isOverdue = seen.stream()
                .flatMap(each -> each.news().stream())
                .anyMatch(each -> each.rank().isOverdue());
        @Nullable Instant next = isOverdue ? morning.nextMonday(now) : null;
        if (!isWorthIt(due, seen)) {
            return keep(due, due.digest().withoutNews(), next).withCounted(List.of(counted("nothing-new")));
        }
        Address chat = due.reader().chat().orElseThrow();
        List<ShowDigest.Told> told =
                seen.stream().map(each -> told(each, morning, now)).toList();
        Outgoing message = new Outgoing(
                "digest/" + today,
                chat,
                showDigest.card(due.reader().known(), told, due.isLate(), isMore, now, morning.zone()),
                false,
                WORTH);
        return keep(due, due.digest().of(accounts).sentOn(today), next)
                .withMessages(List.of(message))
                .withCounted(List.of(counted("sent")));
    }

    private ShowDigest.Told told(Seen seen, Morning morning, Instant now) {
        List<Point> beside = FindPoints.beside(
                loadMaterial.beside(seen.material()), seen.view().me(), now, morning.zone());
        return new ShowDigest.Told(
                seen.view(),
                Stream.concat(seen.news().stream(), beside.stream()).toList());
    }

    private static boolean isWorthIt(Due due, List<Seen> seen) {
        boolean monday = due.morning().isMonday(due.now());
        return seen.stream()
                .anyMatch(each -> FindPoints.isWorthIt(
                        each.news(),
                        due.digest().news().getOrDefault(each.view().id().value(), List.of()),
                        monday));
    }

    /** On the day on which two accounts turn out to be one human's, each may have had one already. */
    private boolean wasSentToAnother(List<Person> accounts, LocalDate today) {
        Person home = Digest.home(accounts);
        return accounts.stream()
                .filter(each -> !each.equals(home))
                .flatMap(each -> store.read(Membership.partition(each), Digest.KIND).stream())
                .map(stored -> Digest.read(stored).sent())
                .filter(Objects::nonNull)
                .anyMatch(today::equals);
    }

    private static Step keep(Due due, Digest next, @Nullable Instant at) {
        String partition = due.stored().document().partition();
        return Step.nothing()
                .withChanges(List.of(new Write.Replace(
                        next.document(partition, at), due.stored().version())));
    }

    private static Step forget(Due due) {
        Document document = due.stored().document();
        return Step.nothing()
                .withChanges(List.of(new Write.Delete(
                        document.partition(), document.id(), due.stored().version())));
    }
}
