package dev.handrail.teams.incoming;

/** A card's button that names no verb; the platform wants that told in the body of its answer. */
final class BadAction extends BadActivity {
    BadAction(String reason) {
        super(reason);
    }
}
