package dev.handrail.playbook;

/** Whose act it is. */
public enum Party implements Coded {
    VENDOR,
    CUSTOMER,
    /** A company that acts for the customer. */
    PARTNER,
    /** Vendor and customer together. */
    SHARED
}
