package dev.handrail.engagement;

/** For whom somebody takes part. */
public enum Side {
    CUSTOMER,
    VENDOR,
    /** A company that acts for the customer. */
    PARTNER
}
