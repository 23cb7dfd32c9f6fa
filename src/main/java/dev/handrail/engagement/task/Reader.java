package dev.handrail.engagement.task;

import dev.handrail.chat.Origin;
import dev.handrail.chat.Place;
import dev.handrail.understanding.Language;
import java.util.Locale;

/**
 * For whom a card is.
 *
 * @param inPerson whether nobody else sees it, so that it can show what the person may and has to do
 */
record Reader(boolean inPerson, Language language) {
    static Reader of(Origin origin, Language language) {
        return new Reader(origin.address().place().kind() == Place.Kind.PERSONAL, language);
    }

    Locale locale() {
        return language.locale();
    }
}
