package dev.handrail.playbook;

/** What an entry of a playbook is. */
public enum Kind implements Coded {
    /** A party's part in a task. */
    RESPONSIBILITY,
    /** What a document says that is nobody's duty. */
    FACT
}
