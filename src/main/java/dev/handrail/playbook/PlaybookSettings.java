package dev.handrail.playbook;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where playbooks are besides those that come with the product.
 *
 * @param playbooks a folder of the user's own; text, because as a {@code Path} a name such as {@code playbooks} would be
 *     looked for on the classpath first
 */
@ConfigurationProperties("handrail")
public record PlaybookSettings(@Nullable String playbooks) {
    public Optional<Path> folder() {
        return Optional.ofNullable(playbooks).filter(text -> !text.isBlank()).map(Path::of);
    }
}
