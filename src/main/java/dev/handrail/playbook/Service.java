package dev.handrail.playbook;

/** A product or service that an engagement can have in scope. */
public record Service(String id, Translated name) {}
