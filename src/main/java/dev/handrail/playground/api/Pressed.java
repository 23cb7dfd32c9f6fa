package dev.handrail.playground.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A button and what was filled in.
 *
 * @param verb empty where the button has none
 * @param carried what the card gave the button; not always an object
 * @param inputs what was filled in, by the input's id
 */
public record Pressed(String verb, JsonNode carried, ObjectNode inputs) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    public static Pressed of(@Nullable String verb, @Nullable JsonNode data, @Nullable ObjectNode inputs) {
        return new Pressed(
                verb == null ? "" : verb,
                data == null || data.isNull() ? NODES.objectNode() : data,
                inputs == null ? NODES.objectNode() : inputs);
    }

    /** What the card carries, with the inputs laid over it. */
    JsonNode data() {
        return with(carried);
    }

    /** The inputs laid over that. What is no object, such as a lone text, stays as it is where nothing was filled in. */
    JsonNode with(JsonNode given) {
        if (given instanceof ObjectNode object) {
            return NODES.objectNode().setAll(object).setAll(inputs);
        }
        return inputs.isEmpty() && !given.isMissingNode() ? given : inputs;
    }

    /** The invoke's {@code value}, in the form that Teams gives to this act. */
    JsonNode invokeValue(Act act) {
        return switch (act) {
            case EXECUTE -> execute();
            case FETCH_DIALOG, SUBMIT_DIALOG -> dialog();
            case SEARCH -> search();
            case CONSENT, SUBMIT -> data();
        };
    }

    private ObjectNode execute() {
        ObjectNode value = NODES.objectNode().put("trigger", "manual");
        value.putObject("action")
                .put("type", "Action.Execute")
                .put("verb", verb)
                .set("data", data());
        return value;
    }

    private ObjectNode dialog() {
        ObjectNode value = NODES.objectNode();
        value.set("data", data());
        value.putObject("context").put("theme", "default");
        return value;
    }

    private ObjectNode search() {
        ObjectNode value = NODES.objectNode().put("commandId", verb);
        ArrayNode parameters = value.putArray("parameters");
        for (Map.Entry<String, JsonNode> each : data().properties()) {
            parameters.addObject().put("name", each.getKey()).set("value", each.getValue());
        }
        value.putObject("queryOptions").put("skip", 0).put("count", 25);
        return value;
    }
}
