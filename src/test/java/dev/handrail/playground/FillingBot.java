package dev.handrail.playground;

import dev.handrail.chat.Address;
import dev.handrail.chat.Connector;
import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Listener;
import dev.handrail.chat.Outcome;
import dev.handrail.chat.Sent;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A bot behind the real edge that has forms to fill in and files to give. */
@ComponentScan(
        basePackages = "dev.handrail.teams",
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test.*"))
@ConfigurationPropertiesScan("dev.handrail.teams")
class FillingBot {
    static final Queue<Incoming> HEARD = new ConcurrentLinkedQueue<>();
    static final Queue<Sent> SENT = new ConcurrentLinkedQueue<>();
    static final String FILE = "tâche;qui\n1;Zoë\n";

    private static final JsonMapper JSON = new JsonMapper();

    @Bean
    Listener listener(Connector connector) {
        return incoming -> {
            HEARD.add(incoming);
            return switch (incoming) {
                case Incoming.Said said -> answer(connector, said.origin().address(), said.text());
                case Incoming.Pressed pressed -> form(pressed);
                case Incoming.FileAnswered answered -> give(connector, answered);
                default -> new Outcome.Accepted();
            };
        };
    }

    private static Outcome answer(Connector connector, Address to, String text) {
        SENT.add(connector.create(
                to,
                text.equals("file")
                        ? new Content.FileOffer(
                                "tasks.csv", "All tasks of the engagement", FILE.length(), Map.of("export", "x-3"))
                        : card("Settings", """
                            [{"type": "TextBlock", "text": "The engagement", "wrap": true}]""", """
                            [{"type": "Action.Submit", "title": "Open settings",
                              "data": {"verb": "settings.open", "msteams": {"type": "task/fetch"}}}]""")));
        return new Outcome.Accepted();
    }

    private static Outcome form(Incoming.Pressed pressed) {
        String name = String.valueOf(pressed.data().get("name"));
        if (pressed.manner() == Incoming.Pressed.Manner.OPEN_DIALOG) {
            return new Outcome.ShowDialog("Settings", form("Rollout", ""));
        }
        return switch (name) {
            case "taken" -> new Outcome.ShowDialog("Choose another name", form(name, "There is one of that name."));
            case "told" -> new Outcome.ShowText("Somebody else is changing it.");
            default -> new Outcome.Accepted();
        };
    }

    private static Content.Card form(String name, String complaint) {
        return card("Settings", """
                [{"type": "TextBlock", "text": "%s", "color": "attention", "isVisible": %s, "wrap": true},
                 {"type": "Input.Text", "id": "name", "label": "Name", "value": "%s", "isRequired": true,
                  "errorMessage": "A name is needed."},
                 {"type": "Input.Date", "id": "start", "label": "Start", "isRequired": true,
                  "errorMessage": "Choose a day."},
                 {"type": "Input.ChoiceSet", "id": "zone", "label": "Time zone", "style": "filtered",
                  "choices": [{"title": "Paris", "value": "Europe/Paris"}, {"title": "Recife", "value": "America/Recife"}]},
                 {"type": "Input.ChoiceSet", "id": "phase", "label": "Phase", "value": "assess",
                  "choices": [{"title": "Assess", "value": "assess"}, {"title": "Remediate", "value": "remediate"}]},
                 {"type": "Input.Number", "id": "seats", "label": "Seats", "min": 1, "max": 9,
                  "errorMessage": "From 1 to 9."},
                 {"type": "Input.Toggle", "id": "remind", "label": "Reminders", "title": "Remind everybody"}]""".formatted(complaint.isEmpty() ? " " : complaint, !complaint.isEmpty(), name), """
                [{"type": "Action.Submit", "title": "Save", "style": "positive", "data": {"verb": "settings.save"}}]""");
    }

    private static Outcome give(Connector connector, Incoming.FileAnswered answered) {
        Address chat = answered.origin().address();
        String offer = String.valueOf(answered.cardActivityId());
        SENT.add(
                answered.target() == null
                        ? connector.delete(chat, offer)
                        : connector.update(chat, offer, new Content.File(answered.target(), FILE)));
        return new Outcome.Accepted();
    }

    private static Content.Card card(String summary, String body, String actions) {
        return new Content.Card(
                Map.of(
                        "type",
                        "AdaptiveCard",
                        "version",
                        "1.5",
                        "body",
                        JSON.readValue(body, new TypeReference<List<Object>>() {}),
                        "actions",
                        JSON.readValue(actions, new TypeReference<List<Object>>() {})),
                summary);
    }
}
