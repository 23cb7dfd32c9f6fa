package dev.handrail.playbook;

/** A stretch of an engagement; an optional one need not take place. */
public record Phase(String id, Translated name, boolean optional) {}
