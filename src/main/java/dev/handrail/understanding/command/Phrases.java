package dev.handrail.understanding.command;

import java.util.BitSet;
import java.util.List;

/** Phrases that stand around or within a command. */
record Phrases(State<Boolean> start) {
    static Phrases of(List<Template<Boolean>> templates) {
        return new Phrases(CompileTemplates.compile(templates));
    }

    /** Where the text may go on after such phrases, one or several or none, at its beginning. */
    BitSet heads(Said said) {
        BitSet heads = new BitSet();
        heads.set(0);
        for (int at = 0; at >= 0; at = heads.nextSetBit(at + 1)) {
            heads.or(ends(said, at));
        }
        return heads;
    }

    /** From where on the text is nothing but such phrases, its end included. */
    BitSet tails(Said said) {
        BitSet tails = new BitSet();
        tails.set(said.size());
        for (int at = said.size() - 1; at >= 0; at--) {
            tails.set(at, ends(said, at).intersects(tails));
        }
        return tails;
    }

    /** The end of the longest phrase from the word on; negative where there is none. */
    int longest(Said said, int at) {
        return ends(said, at).length() - 1;
    }

    private BitSet ends(Said said, int from) {
        BitSet ends = new BitSet();
        State<Boolean> state = start;
        for (int at = from; at < said.size(); at++) {
            state = state.words.get(said.word(at));
            if (state == null) {
                break;
            }
            if (state.meaning != null) {
                ends.set(at + 1);
            }
        }
        return ends;
    }
}
