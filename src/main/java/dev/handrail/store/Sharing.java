package dev.handrail.store;

/**
 * Who else may use the store.
 *
 * @param amongInstances whether other processes may do so at the same time; otherwise the store keeps them out
 */
public record Sharing(boolean amongInstances) {}
