package dev.handrail.kill;

import dev.handrail.HandrailApplication;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** One running program, started from the classes that are being tested. */
final class BotProcess {
    private static final int SAID_LAST = 40;

    /** Two minutes and more: two that start at once on a busy machine have taken more than one. */
    private static final int MOST_LOOKS = 2_400;

    private final Process process;
    private final int port;

    private BotProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Returns when it is ready to take turns.
     *
     * @param settings by their environment names
     * @param log what it says, appended
     */
    static BotProcess start(Map<String, String> settings, Path log, HttpClient client) throws Exception {
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-DCOSMOS.DISABLE_IMDS_ACCESS=true",
                "-cp",
                classPath(),
                HandrailApplication.class.getName());
        builder.environment().putAll(settings);
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        BotProcess bot = new BotProcess(builder.start(), port);
        bot.awaitReady(client, log);
        return bot;
    }

    /** Without the tests' own classes, which the program would take for parts of itself. */
    private static String classPath() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void awaitReady(HttpClient client, Path log) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(url("/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        for (int attempt = 0; attempt < MOST_LOOKS; attempt++) {
            if (!process.isAlive()) {
                break;
            }
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // It is still starting.
            }
            // Nothing tells when another process listens.
            CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS))
                    .get();
        }
        kill();
        throw new IllegalStateException(
                "the bot did not become ready (exit " + process.exitValue() + "), and said last:\n" + end(log));
    }

    /** What it said last; a refusal to start stands there. */
    private static String end(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - SAID_LAST), lines.size()));
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** As {@code kill -9} does; returns when it is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Lets it finish what it has in hand. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(40, TimeUnit.SECONDS)) {
            kill();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
