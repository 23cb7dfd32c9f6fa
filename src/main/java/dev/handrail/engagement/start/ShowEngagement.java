package dev.handrail.engagement.start;

import dev.handrail.card.Button;
import dev.handrail.card.Cards;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.chat.Place;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.Dates;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.LinkedPlace;
import dev.handrail.engagement.ShowDay;
import dev.handrail.engagement.View;
import dev.handrail.playbook.Playbook;
import dev.handrail.playbook.Playbooks;
import dev.handrail.understanding.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows what an engagement is about, and what can be changed of it. */
@Component
final class ShowEngagement {
    private final Cards cards;
    private final Playbooks playbooks;

    ShowEngagement(Cards cards, Playbooks playbooks) {
        this.cards = cards;
        this.playbooks = playbooks;
    }

    /** To whoever started it, with what comes next. */
    Content.Card begun(Engagement engagement, Language language) {
        List<Panel.Item> next = Stream.of("Link", "Invite", "Manager")
                .map(step -> new Panel.Item(
                        text("next" + step, language, engagement.code()),
                        text("next" + step + "Detail", language, engagement.code())))
                .toList();
        return content(
                new Panel(
                        text("begun", language, engagement.name()),
                        null,
                        null,
                        facts(engagement, language),
                        List.of(new Panel.Section(text("next", language), next)),
                        List.of(Button.opening(text("edit", language), EditEngagement.EDIT, carried(engagement)))),
                language);
    }

    /** As one of its participants sees it, with the buttons that are the participant's. */
    Content.Card settings(View view, Language language) {
        Engagement engagement = view.engagement();
        List<Button> buttons = new ArrayList<>();
        if (engagement.isRunning() && view.may(Action.EDIT)) {
            buttons.add(Button.opening(text("edit", language), EditEngagement.EDIT, carried(engagement)));
        }
        if (view.may(Action.ARCHIVE)) {
            buttons.add(
                    engagement.isRunning()
                            ? Button.opening(text("archive", language), CloseEngagement.ARCHIVE, carried(engagement))
                            : Button.doing(text("reopen", language), CloseEngagement.REOPEN, versioned(engagement)));
        }
        return content(
                new Panel(
                        engagement.name(),
                        null,
                        engagement.isRunning()
                                ? null
                                : text("isArchived", language, day(engagement.eraseOn(), language)),
                        facts(engagement, language),
                        List.of(),
                        buttons),
                language);
    }

    private List<Panel.Fact> facts(Engagement engagement, Language language) {
        List<Panel.Fact> facts = new ArrayList<>();
        add(facts, "customer", language, engagement.customer().name());
        add(facts, "playbooks", language, playbooks(engagement, language));
        add(facts, "servicesLabel", language, services(engagement, language));
        add(facts, "languages", language, languages(engagement, language));
        add(facts, "zoneLabel", language, engagement.zone().getId());
        add(facts, "placesLabel", language, places(engagement, language));
        Dates dates = engagement.dates();
        add(facts, "purchased", language, day(dates.purchased(), language));
        add(facts, "onboarding", language, day(dates.onboardingStart(), language));
        add(facts, "desired", language, day(dates.desired(), language));
        add(facts, "objectiveLabel", language, engagement.goals().objective());
        add(facts, "reason", language, engagement.goals().reason());
        add(facts, "owners", language, engagement.goals().successOwners());
        add(
                facts,
                "seats",
                language,
                engagement.goals().seats() == 0 ? "" : "" + engagement.goals().seats());
        return facts;
    }

    private void add(List<Panel.Fact> facts, String key, Language language, String value) {
        if (!value.isEmpty()) {
            facts.add(new Panel.Fact(text(key, language), value));
        }
    }

    private String playbooks(Engagement engagement, Language language) {
        return engagement.scope().playbooks().stream()
                .flatMap(id -> playbooks.playbook(id).stream())
                .map(playbook -> playbook.title().in(language.code()))
                .collect(Collectors.joining(", "));
    }

    private String services(Engagement engagement, Language language) {
        return engagement.scope().services().stream()
                .flatMap(service -> service(service, language).stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private Optional<String> service(String id, Language language) {
        int slash = id.indexOf('/');
        Optional<Playbook> playbook = playbooks.playbook(id.substring(0, slash));
        return playbook.flatMap(known -> known.service(id.substring(slash + 1)))
                .map(service -> service.name().in(language.code()));
    }

    /** How many of each kind, and those that the bot was taken out of, each with the day. */
    private String places(Engagement engagement, Language language) {
        return engagement.places().stream()
                .map(linked -> place(linked, engagement, language))
                .collect(Collectors.groupingBy(said -> said, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(said -> said.getValue() == 1 ? said.getKey() : said.getValue() + " × " + said.getKey())
                .collect(Collectors.joining("; "));
    }

    private String place(LinkedPlace linked, Engagement engagement, Language language) {
        String kind = text(
                linked.address().place().kind() == Place.Kind.CHANNEL ? "placeChannel" : "placeGroupChat", language);
        Instant left = linked.leftAt();
        return left == null
                ? kind
                : text("placeLeft", language, kind, ShowDay.written(left, engagement.zone(), language));
    }

    private static String languages(Engagement engagement, Language language) {
        return engagement.languages().stream()
                .map(code -> Locale.of(code).getDisplayLanguage(language.locale()))
                .collect(Collectors.joining(", "));
    }

    private static String day(@Nullable LocalDate day, Language language) {
        return day == null ? "" : ShowDay.written(day, language);
    }

    private static Map<String, Object> carried(Engagement engagement) {
        return Map.of("engagement", engagement.id().value());
    }

    /** With what makes the same press another one later: nobody checks it, and without it a second one counts as done. */
    private static Map<String, Object> versioned(Engagement engagement) {
        return Map.of("engagement", engagement.id().value(), "revision", engagement.revision());
    }

    private Content.Card content(Panel panel, Language language) {
        return new Content.Card(cards.render(panel, language.locale()), panel.title());
    }

    private String text(String key, Language language, Object... arguments) {
        return cards.text("start." + key, language.locale(), arguments);
    }
}
