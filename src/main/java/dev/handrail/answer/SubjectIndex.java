package dev.handrail.answer;

import dev.handrail.understanding.ReadText;
import dev.handrail.understanding.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The subjects of one language, made searchable once; safe for many threads. */
final class SubjectIndex {
    private static final int CANDIDATES = 12;

    private final List<Subject> subjects;
    private final List<List<Vector>> phrasings;
    private final Weights weights;
    private final IndexSearcher searcher;

    SubjectIndex(List<Subject> subjects, ReadText read) {
        this.subjects = List.copyOf(subjects);
        List<List<Reading>> readings = subjects.stream()
                .map(subject -> subject.texts().map(read::readAsWritten).toList())
                .toList();
        weights = new Weights(readings);
        phrasings = readings.stream()
                .map(texts -> texts.stream().map(weights::vector).toList())
                .toList();
        searcher = searcher(readings);
    }

    Weights weights() {
        return weights;
    }

    /** The subjects nearest to the question, the best first. */
    List<Candidate> rank(Reading question) {
        Vector asked = weights.vector(question);
        double most = 0;
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Units kind : Units.values()) {
            for (String unit : kind.of(question).stream().distinct().toList()) {
                query.add(
                        new BoostQuery(new TermQuery(new Term(kind.name(), unit)), (float) kind.weight()),
                        Occur.SHOULD);
                most += weights.of(kind, unit);
            }
        }
        List<Candidate> candidates = new ArrayList<>();
        try {
            for (ScoreDoc hit : searcher.search(query.build(), CANDIDATES).scoreDocs) {
                Vector nearest = phrasings.get(hit.doc).stream()
                        .max((a, b) -> Double.compare(asked.similarity(a), asked.similarity(b)))
                        .orElseThrow();
                candidates.add(
                        new Candidate(hit.doc, subjects.get(hit.doc), hit.score / most, asked.similarity(nearest)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
        candidates.sort(Candidate.BEST_FIRST);
        return candidates;
    }

    private static IndexSearcher searcher(List<List<Reading>> subjects) {
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
            for (List<Reading> texts : subjects) {
                Document document = new Document();
                for (Units kind : Units.values()) {
                    for (Reading text : texts) {
                        document.add(new TextField(kind.name(), String.join(" ", kind.of(text)), Field.Store.NO));
                    }
                }
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        try {
            return new IndexSearcher(DirectoryReader.open(memory));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }
}
