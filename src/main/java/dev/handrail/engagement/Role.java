package dev.handrail.engagement;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody is in an engagement. Everybody who takes part is a member, whatever else. */
public enum Role {
    /** Takes part; no other role is confirmed. */
    MEMBER(null),
    PROJECT_MANAGER(Side.CUSTOMER),
    TECHNICAL_LEAD(Side.CUSTOMER),
    TECHNICAL_RESOURCE(Side.CUSTOMER),
    SUCCESS_OWNER(Side.CUSTOMER),
    SPONSOR(Side.CUSTOMER),
    CHAMPION(Side.CUSTOMER),
    STAKEHOLDER(Side.CUSTOMER),
    FASTTRACK_MANAGER(Side.VENDOR),
    SPECIALIST(Side.VENDOR),
    PARTNER(Side.PARTNER);

    private final @org.jspecify.annotations.Nullable Side side;

    Role(@org.jspecify.annotations.Nullable Side side) {
        this.side = side;
    }

    /** Whether somebody of that side can have it. */
    public boolean isOf(Side wanted) {
        return side == wanted;
    }

    /** By its name in cards and texts, such as {@code technical-lead}. */
    public static Optional<Role> read(@org.jspecify.annotations.Nullable Object code) {
        return Stream.of(values()).filter(role -> role.code().equals(code)).findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role that steers the engagement for a side; a partner's people steer nothing. */
    public static Optional<Role> steering(Side side) {
        return switch (side) {
            case CUSTOMER -> Optional.of(PROJECT_MANAGER);
            case VENDOR -> Optional.of(FASTTRACK_MANAGER);
            case PARTNER -> Optional.empty();
        };
    }
}
