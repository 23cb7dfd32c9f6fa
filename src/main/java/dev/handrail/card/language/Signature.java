package dev.handrail.card.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a function may be called with.
 *
 * @param least how many arguments it needs
 * @param kinds the kinds it wants, in order; the last one for all that follow
 * @param most how many arguments it takes
 */
record Signature(int least, List<Kind> kinds, int most) {
    /** Exactly these. */
    static Signature of(Kind... kinds) {
        return new Signature(kinds.length, List.of(kinds), kinds.length);
    }

    /** At least so many, all of one kind. */
    static Signature atLeast(int least, Kind kind) {
        return new Signature(least, List.of(kind), Integer.MAX_VALUE);
    }

    /** These, and after them as many of the optional ones as are given. */
    Signature or(Kind... optional) {
        var all = new ArrayList<>(kinds);
        all.addAll(List.of(optional));
        return new Signature(least, List.copyOf(all), most + optional.length);
    }

    /** Why the arguments do not fit; empty where they do. */
    Optional<String> objection(String call, List<? extends Expression> arguments) {
        int count = arguments.size();
        if (count < least || count > most) {
            String wanted = most == Integer.MAX_VALUE
                    ? "at least " + least
                    : least == most ? "" + least : least + " to " + most;
            return Optional.of(call + " needs " + wanted + " arguments, it has " + count);
        }
        for (int i = 0; i < count; i++) {
            Kind wanted = kinds.get(Math.min(i, kinds.size() - 1));
            if (!wanted.admits(arguments.get(i).kind())) {
                return Optional.of(arguments.get(i) + " is no " + wanted.word() + " in " + call);
            }
        }
        return Optional.empty();
    }
}
