package dev.handrail.playbook.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds the files of the playbooks: those that come with the product, and those in a folder. */
final class FindPlaybookFiles {
    static final String ROOT = "playbooks";

    private FindPlaybookFiles() {}

    /** Those on the classpath, from inside the executable jar too; by folder. */
    static List<PlaybookFile> ofTheProduct() {
        try {
            var resources = new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "/**/*.yaml");
            List<PlaybookFile> files = new ArrayList<>();
            for (Resource resource : resources) {
                String url = resource.getURL().toString();
                String place = url.substring(url.lastIndexOf("/" + ROOT + "/") + 1);
                int name = place.lastIndexOf('/');
                files.add(new PlaybookFile(place, place.substring(0, name), place.substring(name + 1), resource));
            }
            return files.stream()
                    .sorted(Comparator.comparing(PlaybookFile::place))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The playbooks on the classpath cannot be listed", e);
        }
    }

    /** The YAML files of a folder and of the folders in it, one for each playbook; none, and a problem, without one. */
    static List<PlaybookFile> in(Path folder, Problems problems) {
        if (!Files.isDirectory(folder)) {
            problems.add(folder.toString(), 1, "this is no folder that can be read");
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(folder, 2)) {
            return paths.filter(path -> path.toString().matches(".*\\.ya?ml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .map(path -> new PlaybookFile(
                            path.toString(),
                            String.valueOf(path.toAbsolutePath().getParent()),
                            path.getFileName().toString(),
                            new FileSystemResource(path)))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            problems.add(folder.toString(), 1, "not all of this folder can be read");
            return List.of();
        }
    }
}
