package dev.handrail.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

class ServePageTests {
    @Test
    void thePageIsNeverKept() {
        var built = new ByteArrayResource("<!doctype html>".getBytes(StandardCharsets.UTF_8));
        ResponseEntity<?> answer = new ServePage(built).page();

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getBody()).isEqualTo(built);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.TEXT_HTML);
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
    }

    @Test
    void aPageThatWasNotBuiltSaysHowToGetIt() {
        ResponseEntity<?> answer = new ServePage(new ClassPathResource("playground/there-is-none.html")).page();

        assertThat(answer.getStatusCode().value()).isEqualTo(404);
        assertThat(String.valueOf(answer.getBody())).contains("exec.skip");
    }
}
