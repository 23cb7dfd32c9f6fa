package dev.handrail.understanding;

/** What a text wants, as far as the features of today tell apart. */
public enum Intent {
    /** A greeting, or a plea for help with the bot itself. */
    GREETING,
    /** A question to be answered from the playbooks. */
    QUESTION
}
