package dev.handrail.understanding.command;

import dev.handrail.understanding.Intent;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How people of one language say what they want done.
 *
 * @param before courtesies that a command may begin with
 * @param after courtesies that it may end with
 * @param listed phrases that are passed on, by the name of their list
 * @param notNames words that no name has
 * @param asking words by which a question asks for something to be done
 */
record CommandFile(
        List<Template<Boolean>> before,
        List<Template<Boolean>> after,
        Map<String, List<Template<Boolean>>> listed,
        Set<String> notNames,
        Set<String> asking,
        List<Template<Intent>> commands) {}
