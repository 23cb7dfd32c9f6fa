package dev.handrail.checkpoint.digest;

import dev.handrail.checkpoint.Series;
import dev.handrail.engagement.Access;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.People;
import dev.handrail.engagement.PhaseRun;
import dev.handrail.engagement.Side;
import dev.handrail.engagement.TellSteering;
import dev.handrail.engagement.task.SayTask;
import dev.handrail.engagement.task.Task;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What somebody is told of in the morning: whoever has to do something first, those who steer when it has not been done
 * for two days. Days are the engagement's, those of meetings the person's.
 */
final class FindPoints {
    /** Those who steer hear of others' tasks when they have been overdue for so long. */
    private static final int OWNER_ALONE_DAYS = 2;

    private final Material material;
    private final Participant me;
    private final LocalDate today;
    private final List<Point> points = new ArrayList<>();

    private FindPoints(Material material, Participant me, Instant now) {
        this.material = material;
        this.me = me;
        today = now.atZone(material.engagement().zone()).toLocalDate();
    }

    /** What may be news, in no order. */
    static List<Point> news(Material material, Participant me, Instant now) {
        FindPoints find = new FindPoints(material, me, now);
        find.own();
        Optional<Side> steers = TellSteering.side(me);
        if (steers.isPresent()) {
            find.others();
            find.limits();
            find.desired();
        }
        if (Access.may(me.standing(), Action.REACH_MILESTONE)) {
            find.milestones();
        }
        return find.points;
    }

    /** What stands beside it. */
    static List<Point> beside(Material material, Participant me, Instant now, ZoneId mine) {
        FindPoints find = new FindPoints(material, me, now);
        TellSteering.side(me).ifPresent(find::waiting);
        find.meetings(now, mine);
        return find.points;
    }

    private void own() {
        LocalDate soon = Nearness.soonUntil(today);
        for (Task task : material.tasks()) {
            LocalDate due = due(task);
            if (me.id().equals(task.owner()) && !due.isAfter(soon)) {
                points.add(new Point.Own(task, rank(due), due));
            }
        }
    }

    private Point.Rank rank(LocalDate due) {
        return due.isBefore(today)
                ? Point.Rank.OVERDUE
                : due.equals(today) ? Point.Rank.DUE_TODAY : Point.Rank.DUE_SOON;
    }

    private static LocalDate due(Task task) {
        return Objects.requireNonNull(task.due(), "only tasks with a day are told of");
    }

    private void others() {
        Map<String, List<Task>> late = new TreeMap<>();
        for (Task task : material.tasks()) {
            if (!me.id().equals(task.owner()) && !due(task).isAfter(today.minusDays(OWNER_ALONE_DAYS))) {
                late.computeIfAbsent(owner(task), _ -> new ArrayList<>()).add(task);
            }
        }
        late.values().forEach(tasks -> {
            tasks.sort(Comparator.comparing(FindPoints::due).thenComparing(Task::number));
            points.add(new Point.Others(List.copyOf(tasks), due(tasks.getFirst())));
        });
    }

    private String owner(Task task) {
        return SayTask.owner(task, material.people()).map(Participant::id).orElseGet(() -> "/" + task.side());
    }

    private void limits() {
        material.limits().forEach(limit -> {
            LocalDate end = Objects.requireNonNull(limit.end(), "a running limit has an end");
            Nearness.step(end, today, Nearness.OF_LIMITS)
                    .ifPresent(step -> points.add(new Point.Limit(limit, step, end)));
        });
    }

    private void milestones() {
        material.milestones()
                .forEach((milestone, day) -> Nearness.step(day, today, Nearness.OF_MILESTONES)
                        .ifPresent(step -> points.add(new Point.Reaching(milestone, step, day))));
    }

    private void desired() {
        LocalDate day = material.engagement().dates().desired();
        if (day != null) {
            Nearness.step(day, today, Nearness.OF_MILESTONES)
                    .ifPresent(step -> points.add(new Point.Desired(step, day)));
        }
    }

    private void waiting(Side mine) {
        PhaseRun run = material.engagement().progress().present();
        boolean iSigned = (mine == Side.CUSTOMER ? run.customer() : run.vendor()) != null;
        boolean theySigned = (mine == Side.CUSTOMER ? run.vendor() : run.customer()) != null;
        waits(Point.Waiting.For.SIGNATURE, run.endedAt() == null && theySigned && !iSigned ? 1 : 0);
        waits(Point.Waiting.For.DISPUTE, material.disputes().getOrDefault(mine, 0));
        waits(Point.Waiting.For.ROLE, (int) material.people().all().stream()
                .filter(each -> !each.asked().isEmpty() && !each.id().equals(me.id()))
                .filter(each -> decides(each.side()))
                .count());
    }

    private void waits(Point.Waiting.For what, int count) {
        if (count > 0) {
            points.add(new Point.Waiting(what, count, today));
        }
    }

    /** Who steers for a side is asked about its people, and everybody who steers where nobody does for it. */
    private boolean decides(Side side) {
        People people = material.people();
        List<Participant> own = TellSteering.of(people, side);
        return own.isEmpty() || own.contains(me);
    }

    private void meetings(Instant now, ZoneId mine) {
        LocalDate day = now.atZone(mine).toLocalDate();
        material.meetings().stream()
                .filter(held -> isInvited(held.series()))
                .map(Material.Held::meeting)
                .filter(meeting -> {
                    Instant start = meeting.startsAt(material.engagement().zone());
                    return start.isAfter(now)
                            && start.atZone(mine).toLocalDate().equals(day);
                })
                .forEach(meeting -> points.add(new Point.Meets(meeting, day)));
    }

    private boolean isInvited(Series series) {
        return series.invited().isEmpty() || series.invited().contains(me.id());
    }

    /** Whether it is worth a message: something of the news is still so, or it is Monday and something is overdue. */
    static boolean isWorthIt(List<Point> points, List<String> news, boolean monday) {
        return points.stream()
                        .flatMap(each -> each.news().stream())
                        .map(Point::ref)
                        .anyMatch(news::contains)
                || monday && points.stream().anyMatch(each -> each.rank().isOverdue());
    }
}
