package dev.handrail.playground.channel;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the bot answered to an activity at once.
 *
 * @param status the HTTP status; 504 where it took too long, 502 where there was no answer
 * @param body absent where it was empty
 */
public record Delivery(int status, @Nullable JsonNode body) {}
