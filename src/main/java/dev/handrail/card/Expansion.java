package dev.handrail.card;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A template filled with data.
 *
 * @param card the result; it may share parts with the data, so neither is to be changed
 * @param warnings which conditions were taken for false, and why
 */
public record Expansion(JsonNode card, List<String> warnings) {}
