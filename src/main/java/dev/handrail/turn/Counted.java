package dev.handrail.turn;

import java.util.Map;

/**
 * One more of something.
 *
 * @param name of the metric
 * @param tags no text of anybody, no person
 */
public record Counted(String name, Map<String, String> tags) {}
