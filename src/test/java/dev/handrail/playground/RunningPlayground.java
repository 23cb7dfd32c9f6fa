package dev.handrail.playground;

import dev.handrail.playground.world.Conversation;
import dev.handrail.playground.world.World;
import dev.handrail.teams.BotIdentity;
import dev.handrail.time.ProductTime;
import dev.handrail.time.QuickClock;
import dev.handrail.time.SystemTime;
import dev.handrail.turn.GoThroughTime;
import dev.handrail.turn.sending.Rates;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The playground on a free port, with a {@link ListeningBot} instead of Handrail, and what tests ask of it. */
public final class RunningPlayground implements AutoCloseable {
    /** What came back. */
    public record Answer(int status, JsonNode body, HttpResponse<String> response) {
        public String text(String field) {
            return body.path(field).asString("");
        }

        /** The connector's error code. */
        public String code() {
            return body.path("error").path("code").asString("");
        }
    }

    @EnableAutoConfiguration
    @ComponentScan({"dev.handrail.playground", "dev.handrail.time"})
    static class Alone {
        /** Nothing is ever due where there is no Handrail. */
        @Bean
        @Fallback
        GoThroughTime goThroughTime(ProductTime time) {
            return time::moveTo;
        }
    }

    /** The platform's pace, whose clock runs ahead: a message that has to wait finds that it has waited long enough. */
    static class Unhurried {
        @Bean
        @Primary
        Rates quickRates() {
            return new Rates(new SystemTime(new QuickClock(Clock.systemUTC(), 20)));
        }
    }

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ConfigurableApplicationContext context;
    private final int port;

    private RunningPlayground(Class<?> bot, String... settings) {
        this(0, bot, settings);
    }

    private RunningPlayground(int wantedPort, Class<?> bot, String... settings) {
        this(wantedPort, List.of(bot), settings);
    }

    private RunningPlayground(int wantedPort, List<Class<?>> sources, String... settings) {
        Stream<String> own = Stream.of("handrail.mode=playground", "server.port=" + wantedPort);
        String[] arguments = Stream.concat(own, Stream.of(settings))
                .map(setting -> "--" + setting)
                .toArray(String[]::new);
        context = new SpringApplicationBuilder(Alone.class)
                .sources(sources.toArray(Class<?>[]::new))
                .run(arguments);
        port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** Starts it, waits until the bot was introduced everywhere, and forgets that. */
    public static RunningPlayground start(String... settings) {
        RunningPlayground started = new RunningPlayground(ListeningBot.class, settings);
        started.bot().startOver();
        return started;
    }

    /** Starts it where another one was. */
    static RunningPlayground startAt(int port) {
        return new RunningPlayground(port, ListeningBot.class);
    }

    /** Starts it; what the bot heard meanwhile is kept. */
    public static RunningPlayground startAndKeep() {
        return new RunningPlayground(ListeningBot.class);
    }

    /** Starts it with another bot than the listening one. */
    public static RunningPlayground startWith(Class<?> bot, String... settings) {
        return new RunningPlayground(bot, settings);
    }

    /** The same, for tests that say more than the platform would let the bot answer in their time. */
    public static RunningPlayground startUnhurried(Class<?> bot, String... settings) {
        return new RunningPlayground(0, List.of(bot, Unhurried.class), settings);
    }

    public ListeningBot bot() {
        return context.getBean(ListeningBot.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Everything of a kind that the program is made of. */
    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    public World world() {
        return context.getBean(World.class);
    }

    public BotIdentity identity() {
        return context.getBean(BotIdentity.class);
    }

    public int port() {
        return port;
    }

    public String chatOf(String persona) {
        return world().personalChat(world().persona(persona).orElseThrow()).id();
    }

    public String groupChat() {
        return only("groupChat").id();
    }

    public String channel() {
        return only("channel").id();
    }

    private Conversation only(String type) {
        return world().conversations().stream()
                .filter(each -> !each.isPersonal() && each.isChannel() == type.equals("channel"))
                .findFirst()
                .orElseThrow();
    }

    /** Says something as the page does. */
    public Answer say(String as, String in, String text) {
        return post("messages", "{'as':'%s','in':'%s','text':'%s'}".formatted(as, in, text));
    }

    /** Calls the page's interface; the JSON may be written with single quotes. */
    public Answer post(String path, String json) {
        return send("POST", "/playground/api/" + path, json.replace('\'', '"'), "Content-Type", "application/json");
    }

    public Answer get(String path) {
        return send("GET", path, "");
    }

    /** What a persona sees of a conversation. */
    public Answer activities(String as, String conversation, String query) {
        return get("/playground/api/conversations/" + encoded(conversation) + "/activities?as=" + as + query);
    }

    /** Calls the emulated connector with the bot's token; the JSON may be written with single quotes. */
    public Answer connector(String method, String path, String json) {
        return send(
                method,
                "/playground/connector/v3/conversations" + path,
                json.replace('\'', '"'),
                "Content-Type",
                "application/json; charset=utf-8",
                "Authorization",
                "Bearer " + identity().connectorToken());
    }

    /** Shows a text as the bot. */
    public Answer show(String conversation, String text) {
        return connector("POST", activitiesOf(conversation), "{'type':'message','text':'%s'}".formatted(text));
    }

    public static String activitiesOf(String conversation) {
        return "/" + encoded(conversation) + "/activities";
    }

    public static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    public Answer send(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            String type = response.headers().firstValue("Content-Type").orElse("");
            boolean json =
                    type.startsWith("application/json") && !response.body().isEmpty();
            JsonNode read = json ? JSON.readTree(response.body()) : MissingNode.getInstance();
            return new Answer(response.statusCode(), read, response);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
