package dev.handrail.engagement;

/** What can be done in an engagement, as far as it is not the same for everybody. */
public enum Action {
    /** See phase, progress, milestones, people and tasks. */
    SEE,
    /** See what only the vendor's side is told. */
    SEE_VENDOR_VIEW,
    /** Ask for a role, leave, confirm another account: one's own participation. */
    TAKE_PART,
    /** Take a task, change one's own, add notes. */
    WORK_ON_TASKS,
    /** Change anybody's tasks, add some, change many at once. */
    MANAGE_TASKS,
    /** Say that a duty is not one's own. */
    DISPUTE,
    /** Decide a dispute for one's side. */
    DECIDE,
    /** Sign a phase off for one's side, and take it back. */
    SIGN_OFF,
    /** Say that a milestone was reached. */
    REACH_MILESTONE,
    /** Plan, move and cancel meetings, note what came of them, say on which day a milestone is to be reached. */
    PLAN,
    /** Confirm roles, invite, take people out. */
    MANAGE_PEOPLE,
    /** Name the customer's project manager. */
    NAME_PROJECT_MANAGER,
    /** Link the engagement with a place, or end that. */
    LINK,
    /** Change what the engagement is about. */
    EDIT,
    /** Close it, or open it again. */
    ARCHIVE,
    /** Take all of it out as a file. */
    EXPORT,
    /** Have all of it forgotten. */
    ERASE
}
