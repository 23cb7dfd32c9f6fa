package dev.handrail.playbook.api;

import dev.handrail.playbook.AnswersApiOpen;
import dev.handrail.playbook.Playbooks;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the playbooks: all of them by title, one of them whole. */
@RestController
@RequestMapping("/api/playbooks")
@Conditional(AnswersApiOpen.class)
class PlaybookApi {
    private final Playbooks playbooks;

    PlaybookApi(Playbooks playbooks) {
        this.playbooks = playbooks;
    }

    @GetMapping
    List<PlaybookSummary> all() {
        return playbooks.all().stream().map(PlaybookSummary::of).toList();
    }

    @GetMapping("/{id}")
    ResponseEntity<Object> one(@PathVariable String id) {
        return playbooks
                .playbook(id)
                .<ResponseEntity<Object>>map(found -> ResponseEntity.ok(PlaybookView.of(found)))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND)
                        .body(Map.of("error", "There is no such playbook.")));
    }
}
