package dev.handrail.engagement.people;

import dev.handrail.card.Button;
import dev.handrail.card.Cards;
import dev.handrail.card.Filled;
import dev.handrail.card.Form;
import dev.handrail.card.Panel;
import dev.handrail.chat.Address;
import dev.handrail.chat.Content;
import dev.handrail.chat.Outcome;
import dev.handrail.engagement.Role;
import dev.handrail.engagement.Side;
import dev.handrail.understanding.Language;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the cards, forms and texts about people say, in the reader's language. */
@Component
public final class PeopleCards {
    private final Cards cards;

    PeopleCards(Cards cards) {
        this.cards = cards;
    }

    public String text(String key, Language language, Object... arguments) {
        return cards.text("people." + key, language.locale(), arguments);
    }

    public Content.Text said(String key, Language language, Object... arguments) {
        return new Content.Text(text(key, language, arguments));
    }

    public String old(Language language) {
        return cards.text("engagement.no.old", language.locale());
    }

    public String role(Role role, Language language) {
        return cards.text("engagement.role." + role.code(), language.locale());
    }

    /** With commas between; a member's where there are none. */
    public String roles(Collection<Role> roles, Language language) {
        return roles.isEmpty()
                ? role(Role.MEMBER, language)
                : roles.stream().map(role -> role(role, language)).collect(Collectors.joining(", "));
    }

    public String side(Side side, Language language) {
        return cards.text("engagement.side." + side.name().toLowerCase(Locale.ROOT), language.locale());
    }

    /** A line that leads to the app; the address stands there too, to be passed on. */
    public Panel.Item install(String text, Address bot, Language language) {
        String link = Links.install(bot);
        return new Panel.Item(text, link, Panel.Tone.PLAIN, List.of(Button.leading(text("install", language), link)));
    }

    public Content.Card card(Panel panel, Language language) {
        return new Content.Card(cards.render(panel, language.locale()), panel.title());
    }

    public Outcome dialog(String title, Form form, Language language) {
        return new Outcome.ShowDialog(title, new Content.Card(cards.render(form, language.locale()), title));
    }

    Filled fill(Form form, Map<String, Object> sent, Language language) {
        return Filled.in(form, sent, cards, language.locale());
    }
}
