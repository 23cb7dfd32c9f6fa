package dev.handrail.playground.api;

import dev.handrail.playground.BodyTooLarge;
import dev.handrail.playground.InPlayground;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.databind.DatabindException;

/** Writes every refusal as {@code {"error"}}. */
@RestControllerAdvice(basePackageClasses = ApiErrors.class)
@InPlayground
class ApiErrors {
    /** The body of a refusal. */
    record Body(String error) {}

    @ExceptionHandler
    ResponseEntity<Body> refused(ApiRefusal refusal) {
        return answer(refusal.status(), String.valueOf(refusal.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Body> tooLarge(BodyTooLarge e) {
        return answer(HttpStatus.CONTENT_TOO_LARGE, String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Body> malformed(HttpMessageNotReadableException e) {
        if (e.getMostSpecificCause() instanceof BodyTooLarge tooLarge) {
            return tooLarge(tooLarge);
        }
        if (e.getCause() instanceof DatabindException cause && !cause.getPath().isEmpty()) {
            String field = cause.getPath().getLast().getPropertyName();
            return answer(HttpStatus.BAD_REQUEST, "\"" + field + "\" has a value of the wrong kind");
        }
        return answer(HttpStatus.BAD_REQUEST, "the body is no JSON object");
    }

    @ExceptionHandler
    ResponseEntity<Body> missing(MissingServletRequestParameterException e) {
        return answer(HttpStatus.BAD_REQUEST, "\"" + e.getParameterName() + "\" is missing");
    }

    @ExceptionHandler
    ResponseEntity<Body> mistyped(MethodArgumentTypeMismatchException e) {
        return answer(HttpStatus.BAD_REQUEST, "\"" + e.getName() + "\" is not a whole number");
    }

    private static ResponseEntity<Body> answer(HttpStatus status, String error) {
        return ResponseEntity.status(status).body(new Body(error));
    }
}
