package dev.handrail.engagement;

/** An engagement as one of its participants has it before them. */
public record View(Loaded loaded, Participant me) {
    public EngagementId id() {
        return loaded.id();
    }

    public Engagement engagement() {
        return loaded.engagement();
    }

    public People people() {
        return loaded.people();
    }

    public boolean may(Action action) {
        return Access.may(me.standing(), action);
    }
}
