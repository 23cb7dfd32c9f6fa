package dev.handrail.teams.incoming;

/** Not an activity that a platform would send; the message says what it lacks and quotes nothing of it. */
sealed class BadActivity extends Exception permits BadAction {
    BadActivity(String reason) {
        super(reason);
    }
}
