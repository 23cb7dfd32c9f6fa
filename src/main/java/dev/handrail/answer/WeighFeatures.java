package dev.handrail.answer;

import dev.handrail.playbook.Entry;
import dev.handrail.playbook.Involvement;
import dev.handrail.playbook.Kind;
import dev.handrail.playbook.Party;
import dev.handrail.understanding.QuestionKind;
import dev.handrail.understanding.Reading;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The second ranking: what speaks for and against each of the subjects that the index found. */
final class WeighFeatures {
    /** From here on the question is one of the entry's own phrasings. */
    static final double ITS_OWN_WORDS = 0.75;

    /** Below it, an entry's own words are about something else. */
    static final double ABOUT_THE_TASK = 0.1;

    /** Concepts of questions that ask for the guiding side. */
    static final Set<String> GUIDING = Set.of("guidance", "help");

    private final Reading question;
    private final NamedParts.Named named;

    WeighFeatures(Reading question, NamedParts.Named named) {
        this.question = question;
        this.named = named;
    }

    Candidate weigh(Hit hit, Duty duty) {
        Entry entry = duty.entries().getFirst();
        Map<Feature, Double> features = new EnumMap<>(Feature.class);
        features.put(Feature.EXPLAINED, hit.explained());
        features.put(Feature.PHRASING, hit.phrasing());
        features.put(Feature.TASK, hit.task());
        features.put(Feature.UNEXPLAINED, hit.unexplained());
        fit(entry, hit).ifPresent(against -> features.put(against, 1.0));
        features.put(Feature.TOO_NARROW, !entry.services().isEmpty() && !named.names(entry) ? 1.0 : 0.0);
        features.put(Feature.NAMED, named.names(entry) ? 1.0 : 0.0);
        features.put(Feature.PHASE, phase(entry));
        features.put(Feature.SIDE, side(entry));
        boolean guidingAsked = question.concepts().stream().anyMatch(GUIDING::contains);
        features.put(Feature.GUIDING, guidingAsked && entry.involvement() == Involvement.GUIDES ? 1.0 : 0.0);
        return Candidate.of(hit.place(), hit.subject(), features);
    }

    private Optional<Feature> fit(Entry entry, Hit hit) {
        boolean duty = entry.kind() == Kind.RESPONSIBILITY;
        boolean inItsOwnWords = hit.phrasing() >= ITS_OWN_WORDS && hit.asks() == question.kind();
        boolean tellsFigure = question.kind() == QuestionKind.QUANTITY && hit.tellsFigure();
        if (question.kind().wantsFact() && duty && !inItsOwnWords && !tellsFigure) {
            return Optional.of(Feature.NO_FACT);
        }
        boolean nobody = question.kind() == QuestionKind.WHO && !duty && entry.party() == null && !inItsOwnWords;
        return nobody ? Optional.of(Feature.NOBODY_ACTS) : Optional.empty();
    }

    private double phase(Entry entry) {
        if (named.phases().isEmpty() || entry.phase() == null) {
            return 0;
        }
        return named.phases().contains(entry.phase()) ? 1 : -1;
    }

    private double side(Entry entry) {
        @Nullable Party wanted = switch (question.perspective()) {
            case OURS -> Party.CUSTOMER;
            case YOURS -> Party.VENDOR;
            case OTHERS -> Party.PARTNER;
            case OPEN -> null;
        };
        if (wanted == null || entry.party() == null || entry.party() == Party.SHARED) {
            return 0;
        }
        return entry.party() == wanted ? 1 : -1;
    }
}
