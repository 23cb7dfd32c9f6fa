package dev.handrail.card;

import dev.handrail.card.language.Function;
import dev.handrail.card.language.Library;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** The program's cards and their texts: all read, and all found right, before anybody asks for one. */
public final class Cards {
    /** The languages that every card speaks; the first where another one is asked for. */
    static final List<String> LANGUAGES = List.of("en", "fr", "pt");

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What our cards need beside the language's own functions. */
    private static final Library LIBRARY = Library.strictWith(
            Function.ofText("plainText", PlainText::escape), Function.ofTextAndNumber("shorten", PlainText::shorten));

    private final Map<String, Template> templates = new HashMap<>();
    private final Map<String, Texts> texts = new HashMap<>();
    private final Clock clock;

    /**
     * Reads cards and texts.
     *
     * @throws BrokenCardException where one of them is broken; names file and place
     */
    Cards(Clock clock, List<CardFile> cardFiles, List<CardFile> textFiles) {
        this.clock = clock;
        Map<String, Map<String, Texts>> parts = new TreeMap<>();
        parts.put("", new TreeMap<>());
        for (CardFile file : textFiles) {
            Texts read = ReadTexts.read(file);
            String part = file.stem()
                    .substring(0, file.stem().length() - read.language().length());
            parts.computeIfAbsent(part, _ -> new TreeMap<>()).put(read.language(), read);
        }
        parts.forEach(this::readPart);
        cardFiles.forEach(this::readCard);
    }

    /**
     * The texts of one feature.
     *
     * @param part how the names of its files begin, before the language
     */
    private void readPart(String part, Map<String, Texts> byLanguage) {
        for (String language : LANGUAGES) {
            if (!byLanguage.containsKey(language)) {
                throw new BrokenCardException("cards/text/" + part + language + ".yaml", "is missing");
            }
        }
        byLanguage.values().forEach(one -> byLanguage.values().forEach(other -> CheckTexts.sameKeys(one, other)));
        byLanguage.forEach((language, read) -> texts.merge(language, read, Texts::and));
    }

    private void readCard(CardFile file) {
        Template template = compile(file);
        texts.values().forEach(each -> CheckTexts.covers(each, file, template));
        templates.put(file.stem(), template);
    }

    private static Template compile(CardFile file) {
        try {
            return Template.compile(JSON.readTree(file.content()), LIBRARY);
        } catch (TemplateException wrong) {
            throw new BrokenCardException(file.name(), String.valueOf(wrong.getMessage()));
        } catch (JacksonException broken) {
            TokenStreamLocation at = broken.getLocation();
            String place = at == null ? "" : ", line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw new BrokenCardException(file.name() + place, "is no JSON: " + broken.getOriginalMessage());
        }
    }

    /**
     * A card filled with data. Texts stand in it under {@code $host.text}, the language's code is {@code $host.language}.
     *
     * @param card the file's name without its ending
     * @param language one of the cards' languages; English where it is another one
     * @param data what the card shows; shown as it is, never expanded
     * @throws IllegalArgumentException where there is no such card
     * @throws TemplateException where the data is not what the card needs
     */
    public Map<String, Object> render(String card, Locale language, Map<String, Object> data) {
        Template template = templates.get(card);
        if (template == null) {
            throw new IllegalArgumentException("there is no card " + card);
        }
        Texts spoken = texts(language);
        var host = JsonNodeFactory.instance.objectNode().put("language", spoken.language());
        host.set("text", spoken.tree());
        JsonNode filled = template.expand(JSON.valueToTree(data), host, clock).card();
        return AsMap.of(filled);
    }

    /** The card of a panel. */
    public Map<String, Object> render(Panel panel, Locale language) {
        return render("panel", language, panel.shown());
    }

    /** The card of a form. */
    public Map<String, Object> render(Form form, Locale language) {
        return render("form", language, form.shown());
    }

    /**
     * A text with its places {@code {0}}, {@code {1}} … filled.
     *
     * @throws IllegalArgumentException where there is no such text
     */
    public String text(String key, Locale language, Object... arguments) {
        return texts(language)
                .fill(key, arguments)
                .orElseThrow(() -> new IllegalArgumentException("there is no text " + key));
    }

    /**
     * The text for so many of something, of a group that has one for a single one, {@code one}, and one for any other
     * number, {@code other}. The number fills {@code {0}}, and what else is given the places after it.
     *
     * @throws IllegalArgumentException where there is no such group
     */
    public String counted(String key, Locale language, long count, Object... more) {
        String form = isSingular(texts(language).language(), count) ? "one" : "other";
        return text(
                key + "." + form,
                language,
                Stream.concat(Stream.of(count), Stream.of(more)).toArray());
    }

    /** In French nothing is one, too. */
    private static boolean isSingular(String language, long count) {
        return count == 1 || (count == 0 && language.equals("fr"));
    }

    private Texts texts(Locale language) {
        Texts spoken = texts.get(language.getLanguage());
        return spoken == null ? java.util.Objects.requireNonNull(texts.get(LANGUAGES.getFirst())) : spoken;
    }
}
