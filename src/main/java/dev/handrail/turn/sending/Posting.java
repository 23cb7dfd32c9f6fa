package dev.handrail.turn.sending;

import dev.handrail.store.Write;
import org.jspecify.annotations.Nullable;

/**
 * A message that is about to be committed.
 *
 * @param key where it lies
 * @param write its part of the commit
 * @param line which others it keeps in order with
 * @param claim what this process sends as soon as it is committed, its version not yet known; absent where it is queued
 * @param taken whether this process has it in hand for this posting
 */
public record Posting(
        MessageKey key, Write write, String line, @Nullable Claim claim, boolean taken) {}
