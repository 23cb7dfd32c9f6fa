package dev.handrail.playbook;

/** What a party's part in a task is. */
public enum Involvement implements Coded {
    PERFORMS,
    /** Advises and shows how; somebody else performs. */
    GUIDES,
    /** Hands something over: people, access, a document. */
    PROVIDES,
    DECIDES,
    ATTENDS
}
