package dev.handrail.understanding;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The domain's words in one language, as {@code lexicon/*.yaml} has them.
 *
 * @param things surface forms by concept: services, documents, meetings, …
 * @param doings surface forms by concept: configuring, deciding, …
 * @param frames words that only put a question and say nothing about its subject
 * @param ours how the asker speaks of the own side
 * @param yours how the asker speaks of the vendor's side
 * @param others how the asker speaks of a partner
 * @param lists how a question asks for all there is
 * @param everyday words that people use about anything
 * @param kinds how questions of a kind begin, by the kind's name in small letters
 * @param notCovered phrasings of what no playbook covers, by family
 */
public record Lexicon(
        Map<String, List<String>> things,
        Map<String, List<String>> doings,
        List<String> frames,
        List<String> ours,
        List<String> yours,
        List<String> others,
        List<String> lists,
        List<String> everyday,
        Map<String, List<String>> kinds,
        Map<String, List<String>> notCovered) {
    /** The surface forms of a concept, whether it is a thing or a doing; none for an unknown one. */
    public Stream<String> forms(String concept) {
        return Stream.of(things, doings).flatMap(part -> part.getOrDefault(concept, List.of()).stream());
    }
}
