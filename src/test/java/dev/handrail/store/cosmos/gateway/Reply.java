package dev.handrail.store.cosmos.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is answered. */
record Reply(
        int status, Map<String, String> headers, @Nullable JsonNode body) {
    static Reply of(int status) {
        return new Reply(status, Map.of(), null);
    }

    static Reply of(int status, @Nullable JsonNode body) {
        return new Reply(status, Map.of(), body);
    }

    /** A refusal, as Cosmos DB words it. */
    static Reply refusal(int status, int substatus, String why) {
        return of(
                        status,
                        Request.JSON.createObjectNode().put("code", "" + status).put("message", why))
                .with("x-ms-substatus", "" + substatus);
    }

    Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, body);
    }

    Reply costing(double units) {
        return with("x-ms-request-charge", String.format(Locale.ROOT, "%.2f", units));
    }

    void send(HttpExchange exchange) throws IOException {
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        if (body == null) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            byte[] bytes = Request.JSON.writeValueAsBytes(body);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
