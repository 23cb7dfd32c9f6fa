package dev.handrail.engagement;

import dev.handrail.store.DocumentStore;
import dev.handrail.store.Page;
import dev.handrail.store.Stored;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.HistoryLine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads an engagement's history from the newest line back. The store gives lines oldest first, so it is asked for spans
 * of time, each further back than the one before and longer, until enough was found or a bound is reached.
 */
@Component
public final class ReadBack {
    private static final int PAGE = 500;
    private static final int MOST_PAGES = 40;
    private static final int MOST_PAGES_A_SPAN = 4;
    private static final Duration FIRST_SPAN = Duration.ofDays(2);
    private static final int LONGER = 4;
    private static final int SHORTER = 64;
    private static final String LAST = HistoryLine.KIND + "/~";
    private static final Pattern PLACE = Pattern.compile(HistoryLine.KIND + "/(\\d{20})(?:/\\S{0,300})?");

    private final DocumentStore store;
    private final ProductTime time;

    /**
     * Lines, the newest first.
     *
     * @param before where it goes on; absent where nothing is left
     */
    public record Lines(List<HistoryLine> lines, @Nullable String before) {}

    private record Span(List<Stored> lines, boolean isTooMuch, int pages) {}

    ReadBack(DocumentStore store, ProductTime time) {
        this.store = store;
        this.time = time;
    }

    /** The place in a history right after a moment, to begin at. */
    public static String after(Instant moment) {
        return key(moment.toEpochMilli() + 1);
    }

    private static String key(long millis) {
        return "%s/%020d".formatted(HistoryLine.KIND, Math.max(0, millis));
    }

    /**
     * The newest lines before a place.
     *
     * @param since nothing older is wanted
     * @param before where an earlier reading ended; anything else: from the newest of all
     * @param most so many lines are wanted
     */
    public Lines read(
            EngagementId engagement, Instant since, @Nullable Object before, Predicate<HistoryLine> wanted, int most) {
        String to = before instanceof String place && PLACE.matcher(place).matches() ? place : LAST;
        long end = to.equals(LAST) ? time.millis() : millis(to);
        long first = Math.max(0, since.toEpochMilli());
        long span = FIRST_SPAN.toMillis();
        List<HistoryLine> found = new ArrayList<>();
        for (int pages = 0; pages < MOST_PAGES; ) {
            long begin = Math.max(first, end - span);
            Span read = span(engagement, key(begin), to);
            pages += read.pages();
            if (read.isTooMuch() && span > 1) {
                span = Math.max(1, span / SHORTER);
                continue;
            }
            for (Stored stored : read.lines().reversed()) {
                if (found.size() == most) {
                    return new Lines(found, to);
                }
                to = stored.document().id();
                HistoryLine line = HistoryLine.read(stored);
                if (wanted.test(line)) {
                    found.add(line);
                }
            }
            if (begin <= first) {
                return new Lines(found, null);
            }
            to = key(begin);
            end = begin;
            span *= LONGER;
        }
        return new Lines(found, to);
    }

    private static long millis(String place) {
        int from = HistoryLine.KIND.length() + 1;
        return Long.parseLong(place.substring(from, from + 20));
    }

    private Span span(EngagementId engagement, String from, String to) {
        Deque<Stored> lines = new ArrayDeque<>();
        @Nullable String after = from;
        for (int pages = 1; ; pages++) {
            Page page = store.query(engagement.partition(), HistoryLine.KIND, after, PAGE);
            page.documents().stream()
                    .filter(stored -> stored.document().id().compareTo(to) < 0)
                    .forEach(lines::add);
            after = page.next();
            boolean isBeyond = !page.documents().isEmpty()
                    && page.documents().getLast().document().id().compareTo(to) >= 0;
            if (after == null || isBeyond) {
                return new Span(List.copyOf(lines), false, pages);
            }
            if (pages == MOST_PAGES_A_SPAN) {
                return new Span(List.of(), true, pages);
            }
        }
    }
}
