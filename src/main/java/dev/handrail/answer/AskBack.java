package dev.handrail.answer;

import java.util.List;

/** Decides whether to ask which of several is meant, where none of them is sure enough to be asserted. */
final class AskBack {
    /** Fewer are no choice. */
    private static final int FEWEST = 2;

    private static final double NEAR = 0.42;
    private static final double ELIGIBLE = 0.3;

    /** Of a single word's subjects, those are worth offering whose score comes this near to the best. */
    private static final double SHARE_OF_BEST = 0.5;

    private AskBack() {}

    /** The candidates to choose from; empty where it is better said that nothing covers the question. */
    static List<ChooseSides.Weighed> options(List<ChooseSides.Weighed> weighed, boolean vague) {
        if (weighed.isEmpty() || weighed.stream().anyMatch(ChooseSides.Weighed::told)) {
            return List.of();
        }
        Judge.Evidence best = weighed.getFirst().evidence();
        List<ChooseSides.Weighed> options = weighed.stream()
                .filter(each -> vague ? isNear(each.evidence(), best) : each.confidence() >= ELIGIBLE)
                .toList();
        boolean choice = options.size() >= FEWEST && best.refused() <= 1;
        return choice && (vague || best.confidence() >= NEAR) ? options : List.of();
    }

    private static boolean isNear(Judge.Evidence each, Judge.Evidence best) {
        return each.candidate().score() >= SHARE_OF_BEST * best.candidate().score()
                && each.candidate().feature(Feature.UNEXPLAINED) < 0.5;
    }
}
