package dev.handrail.answer;

import dev.handrail.understanding.ContentWord;
import dev.handrail.understanding.QuestionKind;
import dev.handrail.understanding.ReadText;
import dev.handrail.understanding.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    /** The search library takes a thousand pieces; a text with more than these many is no question anyway. */
    private static final int MOST_PIECES = 400;

    /** A subject; its texts are those from {@code first} on among all. */
    private record Known(
            Subject subject, int first, List<QuestionKind> kinds, Set<String> stems, Set<String> concepts) {}

    private static final double EVERYDAY = 0.25;

    private final List<Known> subjects;
    private final Nearness texts;
    private final Weights weights;
    private final IndexSearcher searcher;

    SubjectIndex(List<Subject> subjects, ReadText read) {
        List<List<Reading>> readings = subjects.stream()
                .map(subject -> subject.texts().map(read::readAsWritten).toList())
                .toList();
        weights = new Weights(readings);
        texts = new Nearness(
                readings.stream().flatMap(List::stream).map(weights::vector).toList());
        List<Known> known = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < subjects.size(); i++) {
            known.add(known(subjects.get(i), first, readings.get(i)));
            first += readings.get(i).size();
        }
        this.subjects = known;
        searcher = searcher(readings);
    }

    private static Known known(Subject subject, int first, List<Reading> texts) {
        Set<String> stems = new HashSet<>();
        Set<String> concepts = new HashSet<>();
        for (Reading text : texts) {
            text.words().forEach(word -> stems.add(word.stem()));
            concepts.addAll(text.concepts());
        }
        return new Known(subject, first, texts.stream().map(Reading::kind).toList(), stems, concepts);
    }

    Weights weights() {
        return weights;
    }

    /**
     * The subjects nearest to the question, the best first.
     *
     * @param units the question's
     * @param most how many at most
     */
    List<Hit> find(Reading question, Vector units, int most) {
        double[] near = texts.to(units);
        List<Weights.Unit> pieces = weights.units(units);
        double all = pieces.stream().mapToDouble(Weights.Unit::weight).sum();
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        pieces.stream()
                .filter(piece -> weights.isKnown(piece.kind(), piece.text()))
                .sorted(Comparator.comparingDouble(Weights.Unit::weight).reversed())
                .limit(MOST_PIECES)
                .forEach(piece -> query.add(
                        new BoostQuery(new TermQuery(new Term(piece.kind().name(), piece.text())), (float)
                                piece.kind().weight()),
                        Occur.SHOULD));
        List<Hit> hits = new ArrayList<>();
        try {
            for (ScoreDoc hit : searcher.search(query.build(), most).scoreDocs) {
                hits.add(hit(question, hit.doc, hit.score / all, near));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
        return hits;
    }

    private Hit hit(Reading question, int place, double explained, double[] near) {
        Known known = subjects.get(place);
        int from = known.first();
        int nearest = from;
        for (int i = from; i < from + known.kinds().size(); i++) {
            nearest = near[i] > near[nearest] ? i : nearest;
        }
        return new Hit(
                place,
                known.subject(),
                explained,
                near[nearest],
                Math.max(near[from], near[from + 1]),
                unexplained(question, known),
                known.kinds().get(nearest - from));
    }

    /** How much of the question the candidate's own words and concepts do not hold, by the weight of its words, 0 to 1. */
    private double unexplained(Reading question, Known known) {
        double all = 0;
        double unexplained = 0;
        for (ContentWord content : question.content()) {
            double weight = weights.of(Units.WORDS, content.word().stem());
            all += weight;
            unexplained += weight * unexplained(content, known);
        }
        return all == 0 ? 1 : unexplained / all;
    }

    private static double unexplained(ContentWord content, Known known) {
        if (content.standing() == ContentWord.Standing.STRANGER) {
            return 1;
        }
        if (content.standing() == ContentWord.Standing.EVERYDAY
                && content.concepts().isEmpty()) {
            return known.stems().contains(content.word().stem()) ? 0 : EVERYDAY;
        }
        boolean held = known.stems().contains(content.word().stem())
                || content.concepts().stream().anyMatch(known.concepts()::contains);
        double doubt = content.standing() == ContentWord.Standing.MENDED ? 0.3 : 0;
        return held ? doubt : 0.8;
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
