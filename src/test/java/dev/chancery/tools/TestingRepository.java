package dev.chancery.tools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;

/** A small git repository to read from. */
public final class TestingRepository {

    private static final PersonIdent ADA =
            new PersonIdent("Ada", "ada@example.org", Instant.parse("2026-11-01T10:00:00Z"), ZoneOffset.UTC);

    private final Path folder;

    private TestingRepository(Path folder) {
        this.folder = folder;
    }

    /** A new, empty one in this folder, whose branch is {@code main}. */
    public static TestingRepository in(Path folder) {
        try (var _ = Git.init()
                .setDirectory(folder.toFile())
                .setInitialBranch("main")
                .call()) {
            return new TestingRepository(folder);
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    public Path folder() {
        return folder;
    }

    public String path() {
        return folder.toString();
    }

    public TestingRepository write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    public TestingRepository write(String file, byte[] content) {
        try {
            var target = folder.resolve(file);
            Files.createDirectories(target.getParent());
            Files.write(target, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TestingRepository delete(String file) {
        try {
            Files.delete(folder.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Commits everything in the work tree and answers the commit's id. */
    public String commit(String message) {
        try (var git = Git.open(folder.toFile())) {
            git.add().addFilepattern(".").call();
            git.add().addFilepattern(".").setUpdate(true).call();
            return git.commit()
                    .setMessage(message)
                    .setAuthor(ADA)
                    .setCommitter(ADA)
                    .setSign(false)
                    .call()
                    .name();
        } catch (IOException | GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes a branch where the current one stands, and goes on there. */
    public void branch(String name) {
        checkout(name, true);
    }

    public void checkout(String name) {
        checkout(name, false);
    }

    private void checkout(String name, boolean isNew) {
        try (var git = Git.open(folder.toFile())) {
            git.checkout().setName(name).setCreateBranch(isNew).call();
        } catch (IOException | GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }
}
