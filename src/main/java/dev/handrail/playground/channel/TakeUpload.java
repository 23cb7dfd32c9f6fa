package dev.handrail.playground.channel;

import dev.handrail.playground.InPlayground;
import dev.handrail.playground.world.Drives;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes the bytes of a file as the platform's drives do: at an address that is the leave to write, whole, and once. */
@RestController
@InPlayground
class TakeUpload {
    private final Drives drives;

    TakeUpload(Drives drives) {
        this.drives = drives;
    }

    @PutMapping("/playground/uploads/{key}")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> take(
            @PathVariable String key,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            @RequestHeader(name = "Content-Range", required = false) @Nullable String range,
            HttpServletRequest request)
            throws IOException {
        if (authorization != null) {
            throw ConnectorRefusal.tokenAtAnUpload();
        }
        byte[] bytes = request.getInputStream().readNBytes(Drives.MOST_BYTES + 1);
        if (bytes.length > Drives.MOST_BYTES) {
            throw ConnectorRefusal.tooBig();
        }
        if (!("bytes 0-" + (bytes.length - 1) + "/" + bytes.length).equals(range)) {
            throw ConnectorRefusal.badRange();
        }
        if (!drives.put(key, bytes)) {
            throw ConnectorRefusal.noUpload();
        }
        return Map.of("size", bytes.length);
    }
}
