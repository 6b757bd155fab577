package dev.chancery.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder of the embedded server, held by one live Chancery at a time. */
final class DataDirectory implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Takes the folder, or fails with a sentence that names it when another process holds it. */
    static DataDirectory claim(Path path) throws IOException {
        var home = path.toAbsolutePath().normalize();
        var channel = open(home);
        if (lock(channel) == null) {
            channel.close();
            throw new UnfitDatabase(
                    "Another Chancery is running on the data directory " + home + ".",
                    "Stop it, or choose another directory with --data.");
        }
        return new DataDirectory(home, channel);
    }

    private static FileChannel open(Path home) {
        try {
            Files.createDirectories(home);
            return FileChannel.open(home.resolve("chancery.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException unwritable) {
            throw new UnfitDatabase(
                    "The data directory " + home + " cannot be written: " + unwritable,
                    "Give this user a directory it may write to, with --data or CHANCERY_DATA.");
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    Path postgres() throws IOException {
        return Files.createDirectories(path.resolve("postgres"));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
