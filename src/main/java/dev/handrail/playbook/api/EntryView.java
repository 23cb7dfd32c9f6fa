package dev.handrail.playbook.api;

import dev.handrail.playbook.Coded;
import dev.handrail.playbook.Entry;
import dev.handrail.playbook.Limit;
import dev.handrail.playbook.Source;
import dev.handrail.playbook.Wording;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An entry as JSON shows it: ids are public ones, {@code services} empty for all, what it lacks is null. */
record EntryView(
        String id,
        String meaning,
        String kind,
        @Nullable String party,
        @Nullable String involvement,
        @Nullable String phase,
        List<String> services,
        List<String> with,
        @Nullable LimitView limit,
        List<SourceView> sources,
        Map<String, Wording> words) {

    record LimitView(String anchor, String duration) {
        static LimitView of(Limit limit) {
            return new LimitView(limit.anchor().code(), limit.duration().toString());
        }
    }

    /**
     * Where a document says it.
     *
     * @param language the code of the language that title and section are in
     * @param date as the document states it, such as 2021-01-04
     */
    record SourceView(
            String document,
            String title,
            String language,
            @Nullable String date,
            String section,
            int firstLine,
            int lastLine) {
        static SourceView of(Source source) {
            var document = source.document();
            var date = document.date();
            return new SourceView(
                    document.name(),
                    document.title(),
                    document.language(),
                    date == null ? null : date.toString(),
                    source.section(),
                    source.firstLine(),
                    source.lastLine());
        }
    }

    static EntryView of(Entry entry) {
        Limit limit = entry.limit();
        return new EntryView(
                entry.publicId(),
                entry.meaning(),
                entry.kind().code(),
                code(entry.party()),
                code(entry.involvement()),
                entry.phase(),
                entry.services(),
                entry.with().stream().map(id -> entry.playbook() + "/" + id).toList(),
                limit == null ? null : LimitView.of(limit),
                entry.sources().stream().map(SourceView::of).toList(),
                entry.words());
    }

    private static @Nullable String code(@Nullable Coded word) {
        return word == null ? null : word.code();
    }
}
