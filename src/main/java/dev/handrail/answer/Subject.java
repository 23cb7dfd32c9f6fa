package dev.handrail.answer;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a question can be about, in one language: the words of one meaning.
 *
 * @param key of its duty
 * @param task a short phrase
 * @param text the answer in a sentence or two
 * @param asked how people ask for it
 */
record Subject(String key, String task, String text, List<String> asked) {
    Stream<String> texts() {
        return Stream.concat(Stream.of(task, text), asked.stream());
    }
}
