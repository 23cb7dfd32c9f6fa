package dev.handrail.playground.world;

import dev.handrail.playground.InPlayground;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where personas keep the files that they agreed to have: the last two hundred, or fewer large ones, in memory. */
@Component
@InPlayground
public class Drives {
    public static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final int KEPT = 200;
    private static final long KEPT_BYTES = 32L * 1024 * 1024;

    private final Map<String, Kept> files = new LinkedHashMap<>();

    /**
     * A file, or the place that one may be put to.
     *
     * @param id by which its owner finds it
     * @param key by which its bytes are put there, by whoever has it
     * @param owner the persona's id
     * @param bytes none until they were put there
     */
    public record Kept(String id, String key, String owner, String name, Optional<byte[]> bytes) {
        private long size() {
            return bytes.map(content -> content.length).orElse(0);
        }
    }

    /** Makes room for a file; where the owner has one of that name, it gets another. */
    public synchronized Kept expect(Persona owner, String name) {
        String id = UUID.randomUUID().toString();
        Kept kept = new Kept(id, UUID.randomUUID().toString(), owner.id(), freeName(owner, name), Optional.empty());
        files.put(id, kept);
        return kept;
    }

    /** Puts a file's bytes where they are expected, once; false where none are. */
    public synchronized boolean put(String key, byte[] bytes) {
        Optional<Kept> expected = files.values().stream()
                .filter(kept -> kept.key().equals(key) && kept.bytes().isEmpty())
                .findFirst();
        expected.ifPresent(kept -> {
            files.put(
                    kept.id(), new Kept(kept.id(), kept.key(), kept.owner(), kept.name(), Optional.of(bytes.clone())));
            forgetTheOldest();
        });
        return expected.isPresent();
    }

    /** The file of that id, where it is the persona's and has been put there. */
    public synchronized Optional<Kept> find(String id, Persona owner) {
        return Optional.ofNullable(files.get(id))
                .filter(kept -> kept.owner().equals(owner.id()) && kept.bytes().isPresent());
    }

    private String freeName(Persona owner, String name) {
        int dot = name.lastIndexOf('.');
        String stem = dot < 1 ? name : name.substring(0, dot);
        String ending = dot < 1 ? "" : name.substring(dot);
        String free = name;
        for (int number = 1; isTaken(owner, free); number++) {
            free = stem + ' ' + number + ending;
        }
        return free;
    }

    private boolean isTaken(Persona owner, String name) {
        return files.values().stream()
                .anyMatch(kept -> kept.owner().equals(owner.id())
                        && kept.name().equals(name)
                        && kept.bytes().isPresent());
    }

    private void forgetTheOldest() {
        long bytes = files.values().stream().mapToLong(Kept::size).sum();
        var oldest = files.values().iterator();
        while (files.size() > 1 && (files.size() > KEPT || bytes > KEPT_BYTES)) {
            bytes -= oldest.next().size();
            oldest.remove();
        }
    }
}
