package dev.handrail.turn;

import java.util.Map;

/**
 * A line of a home's history. Who caused it and when is added by the turn.
 *
 * @param what happened, by a name that does not change with languages
 * @param details ids and figures that belong to it
 */
public record Happening(String what, Map<String, String> details) {}
