package dev.handrail.engagement.people.account;

import dev.handrail.chat.Address;
import dev.handrail.chat.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody wants another account to be theirs, in that person's own partition: asked for, then proven from the
 * other account by the code, then confirmed by who asked. A new one takes the place of the one before.
 *
 * @param id of this request alone
 * @param salt of the hash
 * @param hash of the code, which nobody keeps
 * @param until when it may be used
 * @param asker who asked, with the chat and language in which that was
 * @param other whoever had the code; absent while nobody had
 * @param settled whether it is over
 */
record Request(
        String id,
        String salt,
        String hash,
        Instant until,
        Party asker,
        @Nullable Party other,
        boolean settled) {
    static final String KIND = "account-request";

    /** One of the two, as the platform told. */
    record Party(Person person, String name, Address chat, String language) {}

    boolean isOpen(Instant now) {
        return !settled && other == null && now.isBefore(until);
    }

    boolean isProven(Instant now) {
        return !settled && other != null && now.isBefore(until);
    }

    Request proven(Party by, Instant answerUntil) {
        return new Request(id, salt, hash, answerUntil, asker, by, false);
    }

    Request over() {
        return new Request(id, salt, hash, until, asker, other, true);
    }
}
