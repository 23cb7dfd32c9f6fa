package dev.handrail.card;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A card that shows facts and lists with buttons, in one look for all features.
 *
 * @param subtitle what the title belongs to, such as the engagement's name
 * @param text what stands before everything else
 */
public record Panel(
        String title,
        @Nullable String subtitle,
        @Nullable String text,
        List<Fact> facts,
        List<Section> sections,
        List<Button> buttons) {
    public Panel {
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
        buttons = List.copyOf(buttons);
    }

    /** A name and what stands beside it. */
    public record Fact(String title, String value) {}

    /** Some items under a heading. */
    public record Section(@Nullable String heading, List<Item> items) {}

    /**
     * A line of a list.
     *
     * @param detail a second, smaller line
     */
    public record Item(String text, @Nullable String detail, Tone tone, List<Button> buttons) {
        public Item(String text, @Nullable String detail) {
            this(text, detail, Tone.PLAIN, List.of());
        }

        private Map<String, Object> shown() {
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("text", text);
            shown.put("detail", detail);
            shown.put("color", tone.colour);
            shown.put("buttons", buttons.stream().map(Button::shown).toList());
            return shown;
        }
    }

    /** How much a line asks for attention. */
    public enum Tone {
        PLAIN("Default"),
        GOOD("Good"),
        SOON("Warning"),
        LATE("Attention");

        private final String colour;

        Tone(String colour) {
            this.colour = colour;
        }
    }

    Map<String, Object> shown() {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("title", title);
        shown.put("subtitle", subtitle);
        shown.put("text", text);
        shown.put("facts", facts.stream().map(Panel::fact).toList());
        shown.put("sections", sections.stream().map(Panel::section).toList());
        shown.put("buttons", buttons.stream().map(Button::shown).toList());
        return shown;
    }

    private static Map<String, Object> fact(Fact fact) {
        return Map.of("title", fact.title(), "value", fact.value());
    }

    private static Map<String, Object> section(Section section) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("heading", section.heading());
        shown.put("items", section.items().stream().map(Item::shown).toList());
        return shown;
    }
}
