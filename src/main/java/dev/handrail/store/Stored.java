package dev.handrail.store;

/**
 * A document as it was read.
 *
 * @param version of this very state; changes with each write, and says nothing else
 */
public record Stored(Document document, String version) {}
