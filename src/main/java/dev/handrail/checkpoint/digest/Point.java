package dev.handrail.checkpoint.digest;

import dev.handrail.checkpoint.Meeting;
import dev.handrail.engagement.limit.Watched;
import dev.handrail.engagement.task.Task;
import dev.handrail.playbook.Milestone;
import java.time.LocalDate;
import java.util.List;

/** Something that somebody is told of in the morning. */
sealed interface Point {
    /** In this order they are told. */
    enum Rank {
        OVERDUE,
        DUE_TODAY,
        PASSED,
        WAITING,
        DUE_SOON,
        /** Others' tasks that have been overdue for a while. */
        OVERDUE_OF_OTHERS,
        NEAR,
        MEETING;

        boolean isOverdue() {
            return this == OVERDUE || this == PASSED || this == OVERDUE_OF_OTHERS;
        }
    }

    /** Between what a piece of news is about and how far it is. */
    char STEP = '@';

    Rank rank();

    /** By which those of a rank are told, the earliest first. */
    LocalDate day();

    /** What is new about it when nobody has told it yet; none where it is told by a message of its own, or is no news. */
    default List<String> news() {
        return List.of();
    }

    /** What a piece of news is about, whatever became of it since: a task, and the day by which it was to be done. */
    static String ref(String news) {
        int step = news.lastIndexOf(STEP);
        return step < 0 ? news : news.substring(0, step);
    }

    /** A task of the person's own. */
    record Own(Task task, Rank rank, LocalDate day) implements Point {
        @Override
        public List<String> news() {
            return List.of("task/" + task.number() + "/" + day + STEP + rank.ordinal());
        }
    }

    /**
     * What somebody else has not done, or nobody who takes part.
     *
     * @param tasks the longest overdue first, at least one
     */
    record Others(List<Task> tasks, LocalDate day) implements Point {
        @Override
        public Rank rank() {
            return Rank.OVERDUE_OF_OTHERS;
        }

        @Override
        public List<String> news() {
            return tasks.stream()
                    .map(task -> "late/" + task.number() + "/" + task.due())
                    .toList();
        }
    }

    /** @param step as {@link Nearness#step} has it */
    record Limit(Watched limit, int step, LocalDate day) implements Point {
        @Override
        public Rank rank() {
            return near(step);
        }

        @Override
        public List<String> news() {
            return List.of("limit/" + limit.entry() + "/" + day + STEP + step);
        }
    }

    /** A milestone that is planned and not reached. */
    record Reaching(Milestone milestone, int step, LocalDate day) implements Point {
        @Override
        public Rank rank() {
            return near(step);
        }

        @Override
        public List<String> news() {
            return List.of("milestone/" + milestone.publicId() + "/" + day + STEP + step);
        }
    }

    /** The day by which the engagement is hoped to be at its end. */
    record Desired(int step, LocalDate day) implements Point {
        @Override
        public Rank rank() {
            return near(step);
        }

        @Override
        public List<String> news() {
            return List.of("desired/" + day + STEP + step);
        }
    }

    /** What waits for a word of the person, who was told so when it began. */
    record Waiting(For what, int count, LocalDate day) implements Point {
        /** What kind of word. */
        enum For {
            SIGNATURE,
            DISPUTE,
            ROLE
        }

        @Override
        public Rank rank() {
            return Rank.WAITING;
        }
    }

    /** A meeting that the person is reminded of besides. */
    record Meets(Meeting meeting, LocalDate day) implements Point {
        @Override
        public Rank rank() {
            return Rank.MEETING;
        }
    }

    private static Rank near(int step) {
        return step == Nearness.PASSED ? Rank.PASSED : Rank.NEAR;
    }
}
