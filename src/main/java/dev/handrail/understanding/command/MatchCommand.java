package dev.handrail.understanding.command;

import dev.handrail.understanding.Command;
import dev.handrail.understanding.Intent;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Goes along a text as far as the templates go. Words count before slots, and what a slot takes begins late. */
final class MatchCommand {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");
    private static final Pattern PIN = Pattern.compile("[0-9]{6,8}");

    /** Groups of four letters or digits; without hyphens, eight with a digit among them. */
    private static final Pattern CODE =
            Pattern.compile("(?=.*[0-9])[A-Za-z0-9]{8}|[A-Za-z0-9]{4}([-–][A-Za-z0-9]{4}){1,3}");

    private static final int MOST_GROUPS = 4;

    /** In words; a longer name is a sentence. */
    private static final int LONGEST_NAME = 6;

    /** In words. */
    private static final int LONGEST_TOPIC = 25;

    private static final int MOST_SLIPS = 2;

    /** About what else people ask who does it, in nearly the same words. */
    private static final Set<Intent> OFTEN_ASKED_ABOUT =
            EnumSet.of(Intent.PLAN_MEETING, Intent.MEETINGS, Intent.REMINDERS);

    private final CommandLanguage language;
    private final Said said;
    private final BitSet tails;
    private final boolean mending;
    private boolean asked;
    private int slips;
    private @Nullable Integer number;
    private @Nullable String rest;

    /**
     * @param mending whether a word may be a slip of the finger
     */
    MatchCommand(CommandLanguage language, Said said, boolean mending) {
        this.language = language;
        this.said = said;
        this.mending = mending;
        tails = language.after().tails(said);
    }

    @Nullable Found match() {
        BitSet starts = language.before().heads(said);
        for (int start = starts.nextSetBit(0);
                start >= 0 && start < said.size();
                start = starts.nextSetBit(start + 1)) {
            asked = start > 0;
            Intent intent = from(language.commands(), start);
            if (intent != null && !(intent == Intent.PLAN_MEETING && isQuestion(start))) {
                return new Found(intent, arguments());
            }
        }
        return null;
    }

    private Command arguments() {
        return number == null && rest == null ? Command.NONE : new Command(number, rest == null ? "" : rest);
    }

    private @Nullable Intent from(State<Intent> state, int at) {
        Intent found = at < said.size() ? along(state, at) : null;
        if (found == null && tails.get(at)) {
            found = state.meaning;
        }
        return found == null && at < said.size() ? open(state, at) : found;
    }

    private @Nullable Intent along(State<Intent> state, int at) {
        State<Intent> next = state.words.get(said.word(at));
        Intent found = next == null ? null : from(next, at + 1);
        if (found == null && mending && slips < MOST_SLIPS) {
            found = mended(state, at);
        }
        for (Map.Entry<String, State<Intent>> list : state.lists.entrySet()) {
            int end = found == null ? language.longest(list.getKey(), said, at) : -1;
            found = end < 0 ? found : passedOn(list.getValue(), at, end);
        }
        for (Map.Entry<Part.Slot, State<Intent>> slot : state.slots.entrySet()) {
            found = found == null ? filled(slot.getKey(), slot.getValue(), at) : found;
        }
        return found;
    }

    private @Nullable Intent mended(State<Intent> state, int at) {
        String meant = language.meant(said.word(at), state.words.keySet());
        State<Intent> next = meant == null ? null : state.words.get(meant);
        if (next == null) {
            return null;
        }
        slips++;
        Intent found = from(next, at + 1);
        slips--;
        return found;
    }

    private @Nullable Intent filled(Part.Slot slot, State<Intent> next, int at) {
        return switch (slot) {
            case NUMBER -> numbered(next, at);
            case PIN -> PIN.matcher(said.word(at)).matches() ? passedOn(next, at, at + 1) : null;
            case CODE -> coded(next, at);
            case NAME -> named(next, at);
            case TOPIC -> topic(next, at);
            case REST -> null;
        };
    }

    private @Nullable Intent numbered(State<Intent> next, int at) {
        Intent found = NUMBER.matcher(said.word(at)).matches() ? from(next, at + 1) : null;
        number = found == null ? number : Integer.valueOf(said.word(at));
        return found;
    }

    private @Nullable Intent coded(State<Intent> next, int at) {
        for (int end = Math.min(said.size(), at + MOST_GROUPS); end > at; end--) {
            if (CODE.matcher(said.only(at, end)).matches() && !language.knowsAll(said, at, end)) {
                return passedOn(next, at, end);
            }
        }
        return null;
    }

    private @Nullable Intent named(State<Intent> next, int at) {
        Intent found = null;
        for (int end = at + 1; found == null && end <= Math.min(said.size(), at + LONGEST_NAME); end++) {
            boolean asks = end == said.size() && !asked && said.text().endsWith("?");
            found = !asks && language.canBeName(said, at, end) ? passedOn(next, at, end) : null;
        }
        return found;
    }

    /** As long as it can be: what comes after it may be in it as well. */
    private @Nullable Intent topic(State<Intent> next, int at) {
        Intent found = null;
        for (int end = Math.min(said.size(), at + LONGEST_TOPIC); found == null && end > at; end--) {
            found = passedOn(next, at, end);
        }
        return found;
    }

    private @Nullable Intent passedOn(State<Intent> next, int at, int end) {
        Intent found = from(next, end);
        rest = found == null || rest != null ? rest : said.only(at, end);
        return found;
    }

    private @Nullable Intent open(State<Intent> state, int at) {
        State<Intent> anything = state.slots.get(Part.Slot.REST);
        if (anything == null) {
            return null;
        }
        int end = tails.nextSetBit(at + 1);
        // a title may well end in "now" or "for us"
        while (anything.meaning == Intent.ADD_TASK && end < said.size() && !said.isSetOff(end)) {
            end = tails.nextSetBit(end + 1);
        }
        Intent meaning = anything.meaning;
        if (meaning != null && OFTEN_ASKED_ABOUT.contains(meaning) && isQuestion(at)) {
            return null;
        }
        rest = said.between(at, end);
        return anything.meaning;
    }

    /** Whether it is asked whose task that is, as in “set up the call with them, is that yours?” */
    private boolean isQuestion(int from) {
        boolean goesOn = IntStream.range(from + 1, said.size()).anyMatch(said::isSetOff);
        return said.text().endsWith("?") && (goesOn || !language.asksForHelp(said));
    }
}
