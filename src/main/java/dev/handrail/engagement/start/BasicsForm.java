package dev.handrail.engagement.start;

import dev.handrail.card.Cards;
import dev.handrail.card.Filled;
import dev.handrail.card.Form;
import dev.handrail.card.Form.Choice;
import dev.handrail.card.Form.Field;
import dev.handrail.engagement.Customer;
import dev.handrail.engagement.Dates;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.Goals;
import dev.handrail.engagement.InScope;
import dev.handrail.playbook.Playbook;
import dev.handrail.playbook.Playbooks;
import dev.handrail.time.ProductTime;
import dev.handrail.understanding.Language;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form for what an engagement is about: to start one, and to change it later. */
@Component
final class BasicsForm {
    private static final int LINE = 120;
    private static final int TEXT = 500;
    private static final int MOST_SEATS = 10_000_000;
    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}", Pattern.CASE_INSENSITIVE);

    private final Cards cards;
    private final Playbooks playbooks;
    private final ProductTime time;

    BasicsForm(Cards cards, Playbooks playbooks, ProductTime time) {
        this.cards = cards;
        this.playbooks = playbooks;
        this.time = time;
    }

    /**
     * @param now what stands in the fields; absent for a new engagement
     * @param zone that is proposed where there is none yet
     */
    Form form(Engagement.@Nullable Basics now, ZoneId zone, String verb, Map<String, Object> data, Language language) {
        return new Form(
                text("note", language),
                now == null ? fields(empty(zone, language), language) : fields(now, language),
                verb,
                data,
                text(now == null ? "start" : "save", language));
    }

    private static Engagement.Basics empty(ZoneId zone, Language language) {
        return new Engagement.Basics(
                "",
                new Customer("", "", ""),
                new InScope(List.of(), List.of()),
                List.of(language.code()),
                zone,
                new Dates(null, null, null, null),
                new Goals("", "", "", 0));
    }

    private List<Field> fields(Engagement.Basics now, Language language) {
        Customer customer = now.customer();
        Goals goals = now.goals();
        Dates dates = now.dates();
        return List.of(
                Field.line("customer", text("customer", language), customer.name(), LINE)
                        .asRequired(),
                Field.line("tenant", text("tenant", language), customer.tenantId(), 36)
                        .asRequired(),
                Field.line("domain", text("domain", language), customer.domain(), LINE),
                Field.line("name", text("name", language), now.name(), LINE),
                Field.someOf(
                                "playbooks",
                                text("playbooks", language),
                                String.join(",", now.scope().playbooks()),
                                playbookChoices(language))
                        .asRequired(),
                Field.someOf(
                        "services",
                        text("services", language),
                        String.join(",", now.scope().services()),
                        serviceChoices(language)),
                Field.someOf(
                                "languages",
                                text("languages", language),
                                String.join(",", now.languages()),
                                languageChoices(language))
                        .asRequired(),
                Field.line("zone", text("zone", language), now.zone().getId(), 60)
                        .asRequired(),
                Field.date("purchased", text("purchased", language), day(dates.purchased())),
                Field.date("onboarding", text("onboarding", language), day(dates.onboardingStart())),
                Field.date("desired", text("desired", language), day(dates.desired())),
                Field.text("objective", text("objective", language), goals.objective(), TEXT),
                Field.text("reason", text("reason", language), goals.reason(), TEXT),
                Field.line("owners", text("owners", language), goals.successOwners(), TEXT),
                Field.number(
                        "seats", text("seats", language), goals.seats() == 0 ? "" : "" + goals.seats(), MOST_SEATS));
    }

    private List<Choice> playbookChoices(Language language) {
        return playbooks.all().stream()
                .map(playbook -> new Choice(playbook.title().in(language.code()), playbook.id()))
                .toList();
    }

    /** A service that several playbooks have is several choices: its duties differ. */
    private List<Choice> serviceChoices(Language language) {
        List<Choice> choices = new ArrayList<>();
        for (Playbook playbook : playbooks.all()) {
            playbook.services()
                    .forEach(service -> choices.add(new Choice(
                            service.name().in(language.code()) + " · "
                                    + playbook.title().in(language.code()),
                            playbook.id() + "/" + service.id())));
        }
        return choices;
    }

    private static List<Choice> languageChoices(Language language) {
        return Stream.of(Language.values())
                .map(each -> new Choice(each.locale().getDisplayLanguage(language.locale()), each.code()))
                .toList();
    }

    /** Checks what only this form can know. */
    Filled read(Form form, Map<String, Object> sent, Language language) {
        Filled filled = Filled.in(form, sent, cards, language.locale());
        if (filled.isFine("tenant") && !UUID.matcher(filled.text("tenant")).matches()) {
            filled.wrong("tenant", cards.text("form.wrong.uuid", language.locale()));
        }
        if (!filled.text("domain").isEmpty()
                && !DOMAIN.matcher(filled.text("domain")).matches()) {
            filled.wrong("domain", cards.text("form.wrong.domain", language.locale()));
        }
        if (!filled.text("zone").isEmpty() && !ZoneId.getAvailableZoneIds().contains(filled.text("zone"))) {
            filled.wrong("zone", text("wrongZone", language));
        }
        filled.several("services").stream()
                .filter(_ -> filled.isFine("services"))
                .filter(service -> !filled.several("playbooks").contains(service.substring(0, service.indexOf('/'))))
                .findFirst()
                .ifPresent(service -> filled.wrong("services", text("wrongService", language)));
        if (isAfter(filled, "purchased", "onboarding")) {
            filled.wrong("onboarding", text("wrongStart", language));
        }
        if (isAfter(filled, "onboarding", "desired")) {
            filled.wrong("desired", text("wrongDesired", language));
        }
        if (filled.isFine("zone")) {
            ZoneId zone = ZoneId.of(filled.text("zone"));
            filled.doubtPast("desired", time.instant().atZone(zone).toLocalDate());
        }
        return filled;
    }

    private static boolean isAfter(Filled filled, String earlier, String later) {
        return filled.day(earlier).isPresent()
                && filled.day(later)
                        .filter(day -> day.isBefore(filled.day(earlier).orElseThrow()))
                        .isPresent();
    }

    /** What was filled in, where nothing is wrong with it. */
    static Engagement.Basics basics(Filled filled, @Nullable LocalDate migrationEventEnded) {
        return new Engagement.Basics(
                filled.text("name").isEmpty() ? filled.text("customer") : filled.text("name"),
                new Customer(
                        filled.text("tenant").toLowerCase(Locale.ROOT),
                        filled.text("customer"),
                        filled.text("domain").toLowerCase(Locale.ROOT)),
                new InScope(filled.several("playbooks"), filled.several("services")),
                filled.several("languages"),
                ZoneId.of(filled.text("zone")),
                new Dates(
                        filled.day("purchased").orElse(null),
                        filled.day("onboarding").orElse(null),
                        filled.day("desired").orElse(null),
                        migrationEventEnded),
                new Goals(
                        filled.text("objective"),
                        filled.text("reason"),
                        filled.text("owners"),
                        filled.number("seats")));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private String text(String key, Language language) {
        return cards.text("start." + key, language.locale());
    }
}
