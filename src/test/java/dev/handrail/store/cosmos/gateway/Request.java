package dev.handrail.store.cosmos.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was asked.
 *
 * @param path its segments, decoded
 */
record Request(String method, List<String> path, HttpExchange exchange, byte[] body) {
    static final JsonMapper JSON = new JsonMapper();

    /** What a request is for, so that faults can be aimed. */
    enum Purpose {
        METADATA,
        MAKING,
        READ,
        WRITE,
        BATCH,
        PLAN,
        QUERY
    }

    static Request of(HttpExchange exchange) {
        try {
            URI address = exchange.getRequestURI();
            List<String> path = Arrays.stream(address.getRawPath().split("/"))
                    .filter(segment -> !segment.isEmpty())
                    .map(segment -> URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8))
                    .toList();
            return new Request(
                    exchange.getRequestMethod(),
                    path,
                    exchange,
                    exchange.getRequestBody().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Purpose purpose() {
        if (path.size() < 5 || !path.get(4).equals("docs")) {
            return method.equals("POST") ? Purpose.MAKING : Purpose.METADATA;
        }
        if (method.equals("GET")) {
            return Purpose.READ;
        }
        if (is("x-ms-cosmos-is-batch-request")) {
            return Purpose.BATCH;
        }
        if (is("x-ms-cosmos-is-query-plan-request")) {
            return Purpose.PLAN;
        }
        return is("x-ms-documentdb-isquery") ? Purpose.QUERY : Purpose.WRITE;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    boolean is(String flag) {
        return header(flag).filter("true"::equalsIgnoreCase).isPresent();
    }

    JsonNode json() {
        return JSON.readTree(body);
    }

    /** The value of the partition's key, which comes as a list of one. */
    Optional<String> partition() {
        return header("x-ms-documentdb-partitionkey")
                .map(list -> JSON.readTree(list).get(0).asString());
    }
}
