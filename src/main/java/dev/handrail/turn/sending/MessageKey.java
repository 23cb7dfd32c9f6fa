package dev.handrail.turn.sending;

/**
 * Where a message's document lies.
 *
 * @param partition the home of the turn that wanted it shown
 * @param id the document's id there
 */
public record MessageKey(String partition, String id) {}
