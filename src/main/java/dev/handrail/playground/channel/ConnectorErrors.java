package dev.handrail.playground.channel;

import dev.handrail.playground.BodyTooLarge;
import dev.handrail.playground.InPlayground;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Writes a refused call's answer in the Bot Connector's form. */
@RestControllerAdvice(basePackageClasses = ConnectorErrors.class)
@InPlayground
class ConnectorErrors {
    /** The body of a refusal. */
    record Body(Error error) {
        record Error(String code, String message) {}
    }

    static Body body(String code, String message) {
        return new Body(new Body.Error(code, message));
    }

    @ExceptionHandler
    ResponseEntity<Body> refused(ConnectorRefusal refusal) {
        return ResponseEntity.status(refusal.status()).body(body(refusal.code(), String.valueOf(refusal.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<Body> tooBig(BodyTooLarge e) {
        return refused(ConnectorRefusal.tooBig());
    }

    @ExceptionHandler
    ResponseEntity<Body> malformed(HttpMessageNotReadableException e) {
        return ResponseEntity.status(HttpStatus.BAD_REQUEST).body(body("BadSyntax", "The body is no JSON object."));
    }
}
