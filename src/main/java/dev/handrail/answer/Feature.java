package dev.handrail.answer;

/** What speaks for or against a subject as what a question is about; the weights were fitted on held-out phrasings. */
enum Feature {
    /** How much of the question the subject's words explain, 0 to 1. */
    EXPLAINED(0.6),
    /** How near the nearest known phrasing is, 0 to 1. */
    PHRASING(0.4),
    /** How near the task's short phrase or its sentence is, 0 to 1. */
    TASK(0.6),
    /** How much of the question neither its words nor its concepts hold, 0 to 1. */
    UNEXPLAINED(-0.8),
    /** 1 where the question is of a kind that only facts answer, and this is none. */
    NO_FACT(-0.14),
    /** 1 where somebody's act is asked for, and nobody acts. */
    NOBODY_ACTS(-0.1),
    /** 1 where it concerns services of which none is named. */
    TOO_NARROW(-0.07),
    /** 1 where its playbook or one of its services is named. */
    NAMED(0.04),
    /** 1 where its phase is named, -1 where another is. */
    PHASE(0.09),
    /** 1 where the side that is asked about has the part, -1 where another has. */
    SIDE(0.02),
    /** 1 where guiding is asked for and given. */
    GUIDING(0.1);

    private final double weight;

    Feature(double weight) {
        this.weight = weight;
    }

    double weight() {
        return weight;
    }
}
