package dev.chancery.tools.repository;

import dev.chancery.tools.repository.Attempt.Done;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * Opens local repositories for reading. A repository is named by the absolute path of its work tree or of its git
 * directory, and it, its shared directory and its objects all lie inside the allowed roots.
 */
final class RepositoryGate {

    private static final long LARGEST_POINTER = 64 * 1024;
    private static final long LARGEST_CONFIG = 1024 * 1024;

    private final AllowedRoots roots;
    private final PlainConfigFileSystem refFiles = PlainConfigFileSystem.forRefFiles();
    private final PlainConfigFileSystem reftable = PlainConfigFileSystem.forReftable();

    RepositoryGate(AllowedRoots roots) {
        this.roots = roots;
        IsolatedSystem.install();
    }

    Attempt<Repository> open(String name) {
        return path(name).then(path -> {
            try {
                return gitDirectory(path)
                        .map(directory -> open(name, directory))
                        .orElseGet(() ->
                                Attempt.stopped("repository_not_found", "There is no git repository at " + name + "."));
            } catch (IOException unreadable) {
                return unreadable(name);
            }
        });
    }

    private Attempt<Path> path(String name) {
        Path path;
        try {
            path = Path.of(name);
        } catch (InvalidPathException invalid) {
            return Attempt.stopped("repository_not_found", "This is no path: " + name);
        }
        if (!path.isAbsolute()) {
            return Attempt.stopped(
                    "repository_not_found", "A repository is named by its absolute path, but was: " + name);
        }
        return roots.contain(path) ? Attempt.done(path) : notAllowed(name);
    }

    private Attempt<Repository> open(String name, Path gitDirectory) {
        try {
            var shared = shared(gitDirectory);
            var objects = shared.resolve("objects");
            if (!roots.contain(gitDirectory) || !roots.contain(shared) || !roots.containObjects(objects)) {
                return notAllowed(name);
            }
            var config = config(shared.resolve("config"));
            if ("sha256".equalsIgnoreCase(config.getString("extensions", null, "objectformat"))) {
                return Attempt.stopped(
                        "repository_unreadable",
                        "The repository " + name + " names objects by SHA-256, which we cannot read yet.");
            }
            var usesReftable = "reftable".equalsIgnoreCase(config.getString("extensions", null, "refstorage"));
            return new Done<>(new FileRepositoryBuilder()
                    .setFS(usesReftable ? reftable : refFiles)
                    .setGitDir(gitDirectory.toFile())
                    .setGitCommonDir(shared.toFile())
                    .setObjectDirectory(objects.toFile())
                    .setBare()
                    .setMustExist(true)
                    .build());
        } catch (IOException | ConfigInvalidException unreadable) {
            return unreadable(name);
        }
    }

    private static Optional<Path> gitDirectory(Path path) throws IOException {
        var dotGit = path.resolve(".git");
        if (Files.isDirectory(dotGit)) {
            return Optional.of(dotGit.toRealPath());
        }
        if (Files.isRegularFile(dotGit)) {
            var pointer = text(dotGit, LARGEST_POINTER).strip();
            return pointer.startsWith("gitdir:")
                    ? Optional.of(
                            path.resolve(pointer.substring("gitdir:".length()).strip())
                                    .toRealPath())
                    : Optional.empty();
        }
        return Files.exists(path.resolve("HEAD")) && Files.isDirectory(path.resolve("objects"))
                ? Optional.of(path.toRealPath())
                : Optional.empty();
    }

    /** A linked work tree keeps its objects and refs in the directory of the repository it was made from. */
    private static Path shared(Path gitDirectory) throws IOException {
        var pointer = gitDirectory.resolve("commondir");
        return Files.exists(pointer)
                ? gitDirectory.resolve(text(pointer, LARGEST_POINTER).strip()).toRealPath()
                : gitDirectory;
    }

    /** Read for the storage format alone; a plain {@link Config} ignores includes. */
    private static Config config(Path file) throws IOException, ConfigInvalidException {
        var config = new Config();
        if (Files.exists(file)) {
            config.fromText(text(file, LARGEST_CONFIG));
        }
        return config;
    }

    private static String text(Path file, long most) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > most) {
            throw new IOException("Not a file of up to " + most + " bytes: " + file);
        }
        return Files.readString(file);
    }

    private static <T> Attempt<T> notAllowed(String name) {
        return Attempt.stopped("repository_not_allowed", "The path " + name + " leads outside the allowed roots.");
    }

    private static <T> Attempt<T> unreadable(String name) {
        return Attempt.stopped("repository_unreadable", "The repository " + name + " cannot be read.");
    }
}
