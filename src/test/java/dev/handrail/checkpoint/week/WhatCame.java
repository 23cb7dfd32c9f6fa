package dev.handrail.checkpoint.week;

import dev.handrail.chat.Content;
import dev.handrail.store.DocumentStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which of the week's reminders came, how often and how late; what is not there must stand in the ledger as in doubt. */
final class WhatCame {
    private static final Pattern NAME = Pattern.compile("Engagement [0-9]+\\.");
    private static final List<Integer> LEADS = List.of(1440, 60);

    private final List<Duration> late = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private final int messages;
    private final int throttled;
    private final int faults;
    private int inDoubt;

    WhatCame(DocumentStore store, TeamsOfAWeek teams, int engagements) {
        messages = teams.shown().size();
        throttled = teams.throttled();
        faults = teams.faults();
        Map<String, List<Instant>> shown = new HashMap<>();
        for (TeamsOfAWeek.Shown each : teams.shown()) {
            if (each.content() instanceof Content.Card card && card.summary().startsWith("Reminder")) {
                Matcher name = NAME.matcher(card.card().toString());
                String engagement = name.find() ? name.group() : "nobody's";
                shown.computeIfAbsent(each.chat() + " " + engagement, _ -> new ArrayList<>())
                        .add(each.at());
            }
        }
        for (int number = 0; number < engagements; number++) {
            check(number, shown, store);
        }
    }

    private void check(int number, Map<String, List<Instant>> shown, DocumentStore store) {
        Company.Known known = Company.known(number);
        Instant start = known.meets().atZone(known.zone()).toInstant();
        for (int person = 0; person < known.chats().size(); person++) {
            List<Instant> all = shown.getOrDefault(known.chats().get(person) + " " + known.name(), List.of());
            for (int lead : LEADS) {
                Instant planned = start.minus(Duration.ofMinutes(lead));
                Instant until = lead == 60 ? start : start.minus(Duration.ofMinutes(60));
                List<Instant> its = all.stream()
                        .filter(at -> !at.isBefore(planned) && at.isBefore(until))
                        .toList();
                String id = "message/reminder/s1/" + known.meets().toLocalDate() + "/0/" + lead + "/p" + (person + 1);
                boolean doubtful = store.read("engagement:%024x".formatted(number), id)
                        .filter(stored -> stored.document().body().contains("UNKNOWN"))
                        .isPresent();
                inDoubt += doubtful ? 1 : 0;
                its.forEach(at -> late.add(Duration.between(planned, at)));
                if (its.size() > 1 || its.isEmpty() && !doubtful) {
                    wrong.add(known.name() + " " + id + " came " + its.size() + " times");
                }
            }
        }
        late.sort(Duration::compareTo);
    }

    List<String> wrong() {
        return wrong;
    }

    int inDoubt() {
        return inDoubt;
    }

    int reminders() {
        return late.size();
    }

    Duration late(double share) {
        return late.get((int) Math.min(late.size() - 1L, Math.round(share * late.size())));
    }

    String describe() {
        return String.format(
                Locale.ROOT,
                "%d messages, %d of them reminders; %d wrong, %d in doubt; %d faults, %d held up by the platform; "
                        + "late p50 %d ms, p99 %d ms, at most %d ms",
                messages,
                late.size(),
                wrong.size(),
                inDoubt,
                faults,
                throttled,
                late(0.5).toMillis(),
                late(0.99).toMillis(),
                late.getLast().toMillis());
    }
}
