package dev.handrail.turn.sending;

import dev.handrail.chat.Address;

/**
 * A message that this process has committed to ask for now.
 *
 * @param message as it was committed
 * @param to where it goes by now
 * @param version of its document
 */
record Claim(MessageKey key, Message message, Address to, String version) {
    /** The same, where it went by now. */
    Claim to(Address other) {
        return new Claim(key, message, other, version);
    }
}
