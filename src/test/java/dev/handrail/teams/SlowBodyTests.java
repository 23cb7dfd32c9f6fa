package dev.handrail.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A server that waits half a second for every piece of a body. */
@TestPropertySource(properties = "server.tomcat.connection-timeout=500ms")
class SlowBodyTests extends AtTheEdge {
    @Test
    void aBodyThatStopsIsRefusedAndTheConnectionClosed() throws Exception {
        try (Socket socket = begin()) {
            assertThat(answer(socket)).startsWith("HTTP/1.1 408").contains("Connection: close");
        }
        assertThat(listener.heard()).isEmpty();
    }

    @Test
    void aBodyThatTricklesIsRefusedAndTheConnectionClosed() throws Exception {
        try (Socket socket = begin()) {
            // The clock is moved between any two of the bytes, each of which comes well in time.
            await().pollInterval(Duration.ofMillis(50)).until(() -> {
                clock.advance(Duration.ofSeconds(6));
                return socket.getInputStream().available() > 0 || isClosedOnWriting(socket);
            });
            assertThat(answer(socket)).startsWith("HTTP/1.1 408").contains("Connection: close");
        }
        assertThat(listener.heard()).isEmpty();
    }

    private static boolean isClosedOnWriting(Socket socket) {
        try {
            socket.getOutputStream().write(' ');
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private Socket begin() throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        String head = "POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                + "Content-Length: 100000\r\nAuthorization: " + token().bearer() + "\r\n\r\n{";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
