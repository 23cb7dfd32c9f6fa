package dev.handrail.playground.api;

import dev.handrail.card.Expansion;
import dev.handrail.card.Template;
import dev.handrail.card.TemplateException;
import dev.handrail.playground.InPlayground;
import dev.handrail.time.ProductTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Fills anyone's card template, so that templates can be tried out. */
@RestController
@InPlayground
class CardsController {
    private final ProductTime time;

    CardsController(ProductTime time) {
        this.time = time;
    }

    record Wanted(
            @Nullable JsonNode template,
            @Nullable JsonNode data,
            @Nullable JsonNode host) {}

    @PostMapping("/playground/api/cards/expand")
    Expansion expand(@RequestBody Wanted wanted) {
        if (wanted.template() == null) {
            throw ApiRefusal.bad("\"template\" is missing");
        }
        return Template.compile(wanted.template()).expand(wanted.data(), wanted.host(), time);
    }

    @ExceptionHandler
    ResponseEntity<ApiErrors.Body> fails(TemplateException e) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .body(new ApiErrors.Body(String.valueOf(e.getMessage())));
    }
}
