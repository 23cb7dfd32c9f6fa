package dev.handrail.card;

import dev.handrail.card.language.Expand;
import dev.handrail.card.language.Library;
import dev.handrail.card.language.Mentions;
import dev.handrail.card.language.Misprint;
import dev.handrail.card.language.Node;
import dev.handrail.card.language.Prepare;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A template of the Adaptive Card Template Language, read once; any number of threads may fill it at a time. */
public final class Template {
    private final Node node;

    private Template(Node node) {
        this.node = node;
    }

    /**
     * Reads anyone's template. As the language has it, a call of an unknown function fails only when it is asked.
     *
     * @throws TemplateException where an expression is none, or calls a function wrongly
     */
    public static Template compile(JsonNode template) {
        return compile(template, Library.standard());
    }

    /**
     * Reads a template that may call these functions only.
     *
     * @throws TemplateException where an expression is none, or calls a function wrongly or one that is not there
     */
    static Template compile(JsonNode template, Library library) {
        try {
            return new Template(Prepare.read(template, library));
        } catch (Misprint misprint) {
            throw new TemplateException(misprint);
        }
    }

    /**
     * Fills the template.
     *
     * @param data what names are looked up in; absent where there is none
     * @param host what {@code $host} stands for
     * @param clock the time that {@code utcNow} tells
     * @throws TemplateException where an expression has no value
     */
    public Expansion expand(@Nullable JsonNode data, @Nullable JsonNode host, Clock clock) {
        try {
            Expand.Result result = Expand.fill(node, data == null ? MissingNode.getInstance() : data, host, clock);
            return new Expansion(result.card(), result.warnings());
        } catch (Misprint misprint) {
            throw new TemplateException(misprint);
        }
    }

    /** The names it looks up, as far as they are known before, each with the place that mentions it first. */
    Map<String, String> mentions() {
        return Mentions.in(node);
    }
}
