package dev.handrail.playbook;

import java.time.Period;

/** How long something may take, or is offered, counted from an event. */
public record Limit(Anchor anchor, Period duration) {}
