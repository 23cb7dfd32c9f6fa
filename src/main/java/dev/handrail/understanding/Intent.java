package dev.handrail.understanding;

/** What a text wants. */
public enum Intent {
    /** A bare greeting. */
    GREETING,
    /** A question to be answered from the playbooks; whatever is nothing else. */
    QUESTION,
    /** What the bot can do, and how to have it done. */
    HELP,
    START_ENGAGEMENT,
    /** Which engagements the person has a part in, or another one to speak about: its name is the rest. */
    ENGAGEMENTS,
    /** To see or change an engagement's settings, its name and its end among them. */
    SETTINGS,
    /** That this chat or channel is about an engagement from now on: its name is the rest. */
    LINK_PLACE,
    UNLINK_PLACE,
    /** To take part in an engagement: the invitation's code is the rest. */
    JOIN,
    /** An invitation for others to take part. */
    INVITE,
    /** Who takes part; never who is responsible for something. */
    PEOPLE,
    /** That another account is the same person: the one-time code is the rest. */
    ACCOUNTS,
    /** How far the engagement has come. */
    STATUS,
    /** What comes when. */
    TIMELINE,
    /** What the person who speaks has to do. */
    MY_TASKS,
    /** What is to be done: a phase is the rest. */
    TASKS,
    /** What the remediation comes down to. */
    CHECKLIST,
    /** That a task is done: its number. */
    TASK_DONE,
    /** That somebody takes a task on: its number, the name is the rest. */
    TASK_ASSIGN,
    /** That nobody is to do a task any more: its number. */
    TASK_GIVE_BACK,
    /** A task that no playbook has: its title is the rest. */
    ADD_TASK,
    /** That a phase is complete: the phase is the rest. */
    SIGN_OFF,
    /** Which milestones there are, and which are reached. */
    MILESTONES,
    /** Which limits are running, and until when. */
    LIMITS,
    /** What was agreed differently, and what is in dispute. */
    DECISIONS,
    /** All the engagements that a manager looks after. */
    PORTFOLIO,
    /** A file of an engagement, or of what is kept about the person. */
    EXPORT,
    /** To delete what is kept about an engagement or the person. */
    ERASE,
    /** What happened: to a task where its number is said. */
    HISTORY,
    /** To plan a meeting or a series of them. */
    PLAN_MEETING,
    /** The meetings that come, or the next one. */
    MEETINGS,
    /** What the next meeting is about; something to be added to it is the rest. */
    AGENDA,
    /** What is noted of the last meeting. */
    MEETING_NOTES,
    /** When the person who speaks wants to be reminded, and when not; the daily digest among it. */
    REMINDERS,
    /** Who was reached with what, and who was not. */
    DELIVERIES,
    /** The meetings as a file for a calendar. */
    CALENDAR_FILE
}
