package dev.handrail.engagement;

import dev.handrail.chat.Content;
import dev.handrail.chat.Person;
import dev.handrail.understanding.Language;
import java.util.Optional;

/** Names somebody's engagements and what waits for them there: whoever comes late was told none of it. */
@FunctionalInterface
public interface ShowsWhatWaits {
    /** Empty for somebody who takes part in nothing that is running. */
    Optional<Content.Card> card(Person person, Language language);
}
