package dev.handrail.playground.api;

import dev.handrail.playground.InPlayground;
import dev.handrail.playground.world.Drives;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives a persona the files that were put on their drive; always to keep, never to look at in the page. */
@RestController
@InPlayground
class FilesController {
    private final FindInWorld find;
    private final Drives drives;

    FilesController(FindInWorld find, Drives drives) {
        this.find = find;
        this.drives = drives;
    }

    @GetMapping("/playground/api/files/{id}")
    ResponseEntity<byte[]> file(@PathVariable String id, @RequestParam String as) {
        Drives.Kept kept = drives.find(id, find.persona(as, "as"))
                .orElseThrow(() -> ApiRefusal.unknown("unknown file \"" + id + "\""));
        ContentDisposition download = ContentDisposition.attachment()
                .filename(kept.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
                .body(kept.bytes().orElseThrow());
    }
}
