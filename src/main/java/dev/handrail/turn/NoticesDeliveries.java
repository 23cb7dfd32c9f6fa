package dev.handrail.turn;

import java.util.List;

/**
 * A feature that wants to know which messages came to nothing, and which are wanted again because the reason may be gone.
 * There is at most one. Pure: it may be asked twice for one of them.
 */
public interface NoticesDeliveries {
    /** What goes with it, in the message's partition: perhaps the message itself again; its outcome is of no account. */
    Step unshown(Delivery delivery);

    /** Those of them that may still be shown: whom they were for may be no more among those they concern. */
    List<Delivery> stillFor(List<Delivery> refused);

    /**
     * What goes with it, in the messages' partition; its outcome is of no account.
     *
     * @param wanted one at least, all of one partition
     */
    Step again(List<Delivery> wanted);
}
