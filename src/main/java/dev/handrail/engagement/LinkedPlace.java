package dev.handrail.engagement;

import dev.handrail.chat.Address;
import java.time.Instant;

/**
 * A channel or group chat where an engagement is at home.
 *
 * @param address of the place itself, never of one of its threads
 */
public record LinkedPlace(Address address, Instant since) {}
