package dev.handrail.chat;

/** Whom a message is meant for: a conversation that is known, or somebody whose personal chat may have to be opened. */
public sealed interface Recipient permits Address, Individual {}
