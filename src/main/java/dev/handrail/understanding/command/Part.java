package dev.handrail.understanding.command;

import java.util.List;
import java.util.Locale;

/** A part of a template. */
sealed interface Part {
    /** A part that one step of a text goes along, told as a template says it. */
    sealed interface Label extends Part {}

    /** A word as {@link SaidWord} has it. */
    record Word(String word) implements Label {
        @Override
        public String toString() {
            return word;
        }
    }

    /** One of the phrases of a list; what is said is passed on. */
    record Listed(String list) implements Label {
        @Override
        public String toString() {
            return "{" + list + "}";
        }
    }

    /** A place that the person fills; in the order in which they are tried. */
    enum Slot implements Label {
        /** A task's number. */
        NUMBER,
        /** A one-time code, digits only. */
        PIN,
        /** An invitation's code. */
        CODE,
        /** A few words that can be a name. */
        NAME,
        /** Some words, whatever they are, with the template's next ones after them. */
        TOPIC,
        /** Whatever is said. Ends the template. */
        REST;

        @Override
        public String toString() {
            return "{" + name().toLowerCase(Locale.ROOT) + "}";
        }
    }

    /** One after the other; nothing where there is none. */
    record Sequence(List<Part> parts) implements Part {}

    /** One of several. */
    record Choice(List<Part> parts) implements Part {}
}
