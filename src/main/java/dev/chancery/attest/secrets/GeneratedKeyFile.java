package dev.chancery.attest.secrets;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** An envelope key of our own making, kept in a file that only its owner can read; made by the first who needs it. */
final class GeneratedKeyFile {

    private static final int KEY_BYTES = 32;

    private GeneratedKeyFile() {}

    static Secret in(Path directory, SecureRandom random) {
        var file = directory.resolve("envelope-key");
        try {
            if (!Files.exists(file)) {
                create(directory, file, random);
            }
            return Secret.of(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UnusableSecret("The envelope key in " + file + " can be neither read nor made.", e);
        }
    }

    /** The key appears under its name whole or not at all, and never replaces one that came first. */
    private static void create(Path directory, Path file, SecureRandom random) throws IOException {
        Files.createDirectories(directory, ownerOnly(directory, "rwx------"));
        var draft = Files.createTempFile(directory, ".envelope-key", ".draft", ownerOnly(directory, "rw-------"));
        try {
            var key = new byte[KEY_BYTES];
            random.nextBytes(key);
            Files.writeString(draft, Base64.getEncoder().encodeToString(key) + "\n");
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException anotherWasFirst) {
            return;
        } finally {
            Files.delete(draft);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path directory, String permissions) {
        return directory.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
