package dev.handrail.engagement;

import dev.handrail.playbook.Party;

/** For whom somebody takes part. */
public enum Side {
    CUSTOMER,
    VENDOR,
    /** A company that acts for the customer. */
    PARTNER;

    /** Whose side a party's duties are: what both share is led by the customer, whose project it is. */
    public static Side of(Party party) {
        return switch (party) {
            case CUSTOMER, SHARED -> CUSTOMER;
            case VENDOR -> VENDOR;
            case PARTNER -> PARTNER;
        };
    }
}
