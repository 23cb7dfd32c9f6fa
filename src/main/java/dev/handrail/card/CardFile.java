package dev.handrail.card;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A file that cards are made of.
 *
 * @param name as people know it, such as {@code cards/answer.json}
 */
record CardFile(String name, String content) {
    /** The files of that ending in a folder of the class path, by name. */
    static List<CardFile> in(String folder, String ending) {
        try {
            Resource[] found =
                    new PathMatchingResourcePatternResolver().getResources("classpath:/" + folder + "/*" + ending);
            return Arrays.stream(found).map(each -> read(folder, each)).toList();
        } catch (IOException unreadable) {
            throw new BrokenCardException(folder, "cannot be read: " + unreadable.getMessage());
        }
    }

    private static CardFile read(String folder, Resource resource) {
        String name = folder + "/" + resource.getFilename();
        try {
            return new CardFile(name, resource.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new BrokenCardException(name, "cannot be read: " + unreadable.getMessage());
        }
    }

    /** The name without folder and ending: {@code answer}. */
    String stem() {
        return name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.'));
    }
}
