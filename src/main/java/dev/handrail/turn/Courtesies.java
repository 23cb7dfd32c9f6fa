package dev.handrail.turn;

import dev.handrail.chat.Content;
import dev.handrail.understanding.Language;
import java.text.MessageFormat;
import java.util.ResourceBundle;

/** What is said where no feature has anything to say. */
enum Courtesies {
    NOTHING_SAID("nothing-said"),
    TOO_LONG("too-long"),
    UNKNOWN_BUTTON("unknown-button"),
    NOT_AVAILABLE("not-available"),
    NOT_FOR_YOU("not-for-you"),
    CLOSED_CHANNEL("closed-channel"),
    BUSY("busy"),
    SAY_ANEW("say-anew"),
    BROKEN("broken");

    private final String key;

    Courtesies(String key) {
        this.key = key;
    }

    String in(Language language, Object... arguments) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "dev.handrail.turn.courtesies",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(key), language.locale()).format(arguments);
    }

    Content text(Language language, Object... arguments) {
        return new Content.Text(in(language, arguments));
    }
}
