package dev.handrail.engagement;

import java.time.Instant;

/**
 * A side's yes to the end of a phase.
 *
 * @param by id of the participant
 */
public record SignOff(String by, Instant at) {}
