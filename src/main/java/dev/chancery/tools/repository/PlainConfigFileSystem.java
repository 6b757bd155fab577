package dev.chancery.tools.repository;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.FS_POSIX;

/**
 * Shows JGit a plain configuration of ours in place of any repository's own, so that nothing in it, from includes to
 * filters, has an effect. How refs are stored is the one thing that must be known, hence one instance for each way.
 */
final class PlainConfigFileSystem extends FS_POSIX {

    private static final String FILES = """
            [core]
                repositoryformatversion = 0
                bare = true
            """;

    private static final String REFTABLE = """
            [core]
                repositoryformatversion = 1
                bare = true
            [extensions]
                refstorage = reftable
            """;

    private final File config;

    private PlainConfigFileSystem(File config) {
        this.config = config;
    }

    static PlainConfigFileSystem forRefFiles() {
        return new PlainConfigFileSystem(written(FILES));
    }

    static PlainConfigFileSystem forReftable() {
        return new PlainConfigFileSystem(written(REFTABLE));
    }

    @Override
    public FS newInstance() {
        return new PlainConfigFileSystem(config);
    }

    @Override
    public File resolve(File directory, String name) {
        return name.equals(Constants.CONFIG) ? config : super.resolve(directory, name);
    }

    private static File written(String text) {
        try {
            Path file = Files.createTempFile("chancery-git", ".config");
            file.toFile().deleteOnExit();
            return Files.writeString(file, text).toFile();
        } catch (IOException e) {
            throw new UncheckedIOException("The plain git configuration could not be written.", e);
        }
    }
}
