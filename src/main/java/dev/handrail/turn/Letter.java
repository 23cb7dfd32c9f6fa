package dev.handrail.turn;

/**
 * An effect on another partition: committed with its cause, delivered afterwards until it has arrived, and applied once.
 *
 * @param to the partition it is for
 * @param kind which handler applies it
 * @param topic what it is about, unique in the sender's home: of two letters on one topic only the newer counts
 * @param version of the topic, growing with each change of it
 * @param body a JSON object
 */
public record Letter(String to, String kind, String topic, long version, String body) {}
