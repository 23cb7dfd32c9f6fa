package dev.handrail.store.sqlite;

import dev.handrail.store.OwnerOnly;
import dev.handrail.store.StoreRefused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The right to be the only one that works on a data folder, held until it is closed or its process ends, however it
 * ends. {@code handrail.lock} there tells who holds it.
 */
final class FolderLock implements AutoCloseable {
    /** Beyond the text in the file, which others want to read. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    /**
     * Locks of this process: where a file is opened and closed twice, the operating system drops the lock of the first,
     * so that a second attempt must not even open it.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws StoreRefused where somebody else has it, naming the process
     */
    static FolderLock take(DataFolder folder, Instant now) {
        try {
            Path file = folder.path().toRealPath().resolve("handrail.lock");
            if (!HELD.add(file)) {
                throw refused(folder, self(), null);
            }
            FolderLock lock = tryToTake(file, now);
            if (lock == null) {
                HELD.remove(file);
                throw refused(folder, Files.readString(file).strip(), null);
            }
            return lock;
        } catch (IOException e) {
            throw folder.unusable("cannot be locked", e);
        }
    }

    private static @Nullable FolderLock tryToTake(Path file, Instant now) throws IOException {
        FileChannel channel = null;
        try {
            if (Files.notExists(file)) {
                Files.createFile(file, OwnerOnly.file());
            }
            channel = FileChannel.open(file, StandardOpenOption.WRITE);
            FileLock taken = channel.tryLock(LOCKED_BYTE, 1, false);
            if (taken == null) {
                channel.close();
                return null;
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((self() + ", since " + now + "\n").getBytes(StandardCharsets.UTF_8)));
            return new FolderLock(file, channel);
        } catch (IOException e) {
            HELD.remove(file);
            if (channel != null) {
                channel.close();
            }
            throw e;
        }
    }

    private static String self() {
        return "process " + ProcessHandle.current().pid();
    }

    private static StoreRefused refused(DataFolder folder, String holder, @Nullable Throwable cause) {
        return new StoreRefused(
                "The data folder " + folder.path() + " is in use by another Handrail: " + holder,
                "Stop that one first, or name another folder by " + DataFolder.SETTING + '.',
                cause);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD.remove(file);
    }
}
