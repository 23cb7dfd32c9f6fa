package dev.handrail.answer;

import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.turn.PressHandler;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Turns to another page of a list, which is made anew from its question. */
@Component
final class TurnListPage implements PressHandler {
    private final RecallReply recallReply;
    private final ShowList showList;
    private final ReplaceCard replaceCard;

    TurnListPage(RecallReply recallReply, ShowList showList, ReplaceCard replaceCard) {
        this.recallReply = recallReply;
        this.showList = showList;
        this.replaceCard = replaceCard;
    }

    @Override
    public Set<String> verbs() {
        return Set.of("list-page");
    }

    @Override
    public Step press(Incoming.Pressed pressed, Language language) {
        Optional<Content.Card> page = recallReply
                .recall(pressed, null)
                .map(Recalled::asked)
                .filter(Reply::isList)
                .flatMap(list -> showList.page(list, page(pressed)));
        return replaceCard.with(page, language);
    }

    /** No page of any list where the card says none. */
    private static int page(Incoming.Pressed pressed) {
        return pressed.data().get("page") instanceof Number page && page.doubleValue() == page.intValue()
                ? page.intValue()
                : 0;
    }
}
