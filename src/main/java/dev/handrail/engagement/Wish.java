package dev.handrail.engagement;

import dev.handrail.understanding.Intent;

/**
 * What people say in an engagement.
 *
 * @param needs what the speaker must be allowed
 * @param changes whether saying it changes the engagement; what only shows something does not
 */
public record Wish(Intent intent, Action needs, boolean changes) {}
