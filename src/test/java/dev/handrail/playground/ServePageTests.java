package dev.handrail.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

class ServePageTests {
    private static final ByteArrayResource PAGE = built("<!doctype html>");
    private static final ByteArrayResource MATRIX = built("<!doctype html><title>Who does what</title>");
    private static final ClassPathResource MISSING = new ClassPathResource("playground/there-is-none.html");

    @Test
    void thePageIsNeverKept() {
        assertServed(new ServePage(PAGE, MATRIX).page(), PAGE);
    }

    @Test
    void theMatrixIsServedLikeThePage() {
        assertServed(new ServePage(PAGE, MATRIX).matrix(), MATRIX);
    }

    private static ByteArrayResource built(String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertServed(ResponseEntity<?> answer, ByteArrayResource built) {
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getBody()).isEqualTo(built);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.TEXT_HTML);
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
    }

    @Test
    void aPageThatWasNotBuiltSaysHowToGetIt() {
        assertMissing(new ServePage(MISSING, MATRIX).page());
        assertMissing(new ServePage(PAGE, MISSING).matrix());
    }

    private static void assertMissing(ResponseEntity<?> answer) {
        assertThat(answer.getStatusCode().value()).isEqualTo(404);
        assertThat(String.valueOf(answer.getBody())).contains("exec.skip");
    }
}
