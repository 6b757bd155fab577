package dev.chancery.tools.repository;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.tools.TestingRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.Repository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryGateTest {

    @TempDir
    Path folder;

    private Path inside;
    private Path outside;
    private RepositoryGate gate;

    @BeforeEach
    void allowOneFolder() throws IOException {
        inside = Files.createDirectory(folder.resolve("inside"));
        outside = Files.createDirectory(folder.resolve("outside"));
        gate = new RepositoryGate(new AllowedRoots(List.of(inside)));
    }

    @Test
    void opensAWorkTree() {
        var repository = made(inside);

        assertThat(outcome(repository.path())).isEqualTo("open");
    }

    @Test
    void opensAGitDirectory() {
        var repository = made(inside);

        assertThat(outcome(repository.folder().resolve(".git").toString())).isEqualTo("open");
    }

    @Test
    void opensABareRepository() throws Exception {
        var bare = inside.resolve("bare.git");
        try (var _ = Git.cloneRepository()
                .setBare(true)
                .setURI(made(outside).folder().toUri().toString())
                .setDirectory(bare.toFile())
                .call()) {
            assertThat(outcome(bare.toString())).isEqualTo("open");
        }
    }

    @Test
    void opensALinkedWorkTree() throws IOException {
        var repository = made(inside.resolve("main"));
        var linked = Files.createDirectory(inside.resolve("linked"));
        var gitDirectory = Files.createDirectories(repository.folder().resolve(".git/worktrees/linked"));
        Files.writeString(linked.resolve(".git"), "gitdir: " + gitDirectory + "\n");
        Files.writeString(gitDirectory.resolve("commondir"), "../..\n");
        Files.writeString(gitDirectory.resolve("HEAD"), "ref: refs/heads/main\n");

        assertThat(outcome(linked.toString())).isEqualTo("open");
    }

    @Test
    void opensARepositoryThatKeepsItsRefsInATable() throws Exception {
        made(inside);
        try (var git = Git.open(inside.toFile())) {
            ((org.eclipse.jgit.internal.storage.file.FileRepository) git.getRepository())
                    .convertRefStorage("reftable", false, false);
        }

        assertThat(outcome(inside.toString())).isEqualTo("open");
    }

    @Test
    void doesNotLookForARepositoryAbove() throws IOException {
        var repository = made(inside);
        var below = Files.createDirectory(repository.folder().resolve("below"));

        assertThat(outcome(below.toString())).isEqualTo("repository_not_found");
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(outcome(inside.resolve("nothing").toString())).isEqualTo("repository_not_found");
    }

    @Test
    void takesAbsolutePathsOnly() {
        assertThat(outcome("inside")).isEqualTo("repository_not_found");
    }

    @Test
    void refusesWhatLiesOutsideTheRoots() {
        assertThat(outcome(made(outside).path())).isEqualTo("repository_not_allowed");
    }

    @Test
    void doesNotTellWhetherSomethingIsOutsideTheRoots() {
        assertThat(outcome(outside.resolve("nothing").toString())).isEqualTo("repository_not_allowed");
    }

    @Test
    void refusesAWayOutThroughDots() {
        made(outside);

        assertThat(outcome(inside + "/../outside")).isEqualTo("repository_not_allowed");
    }

    @Test
    void refusesALinkThatLeadsOut() throws IOException {
        var link =
                Files.createSymbolicLink(inside.resolve("link"), made(outside).folder());

        assertThat(outcome(link.toString())).isEqualTo("repository_not_allowed");
    }

    @Test
    void refusesAGitDirectoryLinkedFromOutside() throws IOException {
        var work = Files.createDirectory(inside.resolve("work"));
        Files.createSymbolicLink(work.resolve(".git"), made(outside).folder().resolve(".git"));

        assertThat(outcome(work.toString())).isEqualTo("repository_not_allowed");
    }

    @Test
    void refusesAGitDirectoryNamedInAFileOutside() throws IOException {
        var work = Files.createDirectory(inside.resolve("work"));
        Files.writeString(
                work.resolve(".git"), "gitdir: " + made(outside).folder().resolve(".git"));

        assertThat(outcome(work.toString())).isEqualTo("repository_not_allowed");
    }

    @Test
    void refusesObjectsBorrowedFromOutside() throws IOException {
        var repository = made(inside);
        var objects = made(outside).folder().resolve(".git/objects");
        Files.createDirectories(repository.folder().resolve(".git/objects/info"));
        Files.writeString(repository.folder().resolve(".git/objects/info/alternates"), objects + "\n");

        assertThat(outcome(repository.path())).isEqualTo("repository_not_allowed");
    }

    @Test
    void readsNothingTheConfigurationIncludes() throws IOException {
        var repository = made(inside);
        Files.writeString(inside.resolve("bad.config"), "this is no configuration\n");
        Files.writeString(
                repository.folder().resolve(".git/config"),
                "[core]\n\trepositoryformatversion = 0\n[include]\n\tpath = " + inside.resolve("bad.config") + "\n");

        assertThat(outcome(repository.path())).isEqualTo("open");
    }

    @Test
    void refusesAConfigurationThatIsNone() throws IOException {
        var repository = made(inside);
        Files.writeString(repository.folder().resolve(".git/config"), "[core\n");

        assertThat(outcome(repository.path())).isEqualTo("repository_unreadable");
    }

    @Test
    void leavesEveryByteOfTheRepositoryAsItWas() throws IOException {
        var repository = made(inside);
        var before = snapshot(inside);

        outcome(repository.path());

        assertThat(snapshot(inside)).isEqualTo(before);
    }

    private String outcome(String path) {
        return switch (gate.open(path)) {
            case Attempt.Done<Repository>(var repository) -> {
                try (repository) {
                    yield repository.resolve("main") == null ? "without main" : "open";
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
            case Attempt.Stopped<Repository>(var refusal) -> refusal.code();
        };
    }

    private static TestingRepository made(Path folder) {
        var repository = TestingRepository.in(folder);
        repository.write("README", "Read me.\n").commit("Begin");
        return repository;
    }

    private static Map<String, String> snapshot(Path folder) throws IOException {
        var files = new TreeMap<String, String>();
        try (var paths = Files.walk(folder)) {
            for (var path : paths.toList()) {
                files.put(path.toString(), Files.getLastModifiedTime(path) + " " + Files.size(path));
            }
        }
        return files;
    }
}
