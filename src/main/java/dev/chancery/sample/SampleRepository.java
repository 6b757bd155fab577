package dev.chancery.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A small git repository, {@code acme/payments}, whose history holds changes worth a review. */
final class SampleRepository {

    /** One commit of the story: who made it, what it says and how long ago. */
    private record Chapter(String folder, String author, String message, Duration age) {}

    private static final List<Chapter> STORY = List.of(
            new Chapter("1", "Ada Moreno", "Import payments", Duration.ofDays(21)),
            new Chapter("2", "Mara Lindqvist", "Report refunds by customer", Duration.ofDays(3)),
            new Chapter("3", "Tomas Okafor", "Check webhook signatures", Duration.ofDays(2)),
            new Chapter("4", "Mara Lindqvist", "Cap refund batches", Duration.ofHours(20)));

    private static final String RESOURCES = "/dev/chancery/sample/payments/";

    /** One step of the history, from the commit {@code base} to the commit {@code head}. */
    record Change(String title, String base, String head) {}

    private final Path path;
    private final List<Change> changes;

    private SampleRepository(Path path, List<Change> changes) {
        this.path = path;
        this.changes = List.copyOf(changes);
    }

    Path path() {
        return path;
    }

    /** Oldest first. */
    List<Change> changes() {
        return changes;
    }

    /** The repository below this folder; its history is written if it is not there yet, or not whole. */
    static SampleRepository below(Path parent, Clock clock) {
        var folder = parent.resolve("acme").resolve("payments").toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            try (var git = Git.init()
                    .setDirectory(folder.toFile())
                    .setInitialBranch("main")
                    .call()) {
                return new SampleRepository(folder, tell(git, folder, clock));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The sample repository could not be written to " + folder + ".", e);
        } catch (GitAPIException e) {
            throw new IllegalStateException("The sample repository could not be made in " + folder + ".", e);
        }
    }

    private static List<Change> tell(Git git, Path folder, Clock clock) throws IOException, GitAPIException {
        var commits = existing(git);
        for (var chapter : STORY.subList(commits.size(), STORY.size())) {
            commits.add(commit(git, folder, chapter, clock));
        }
        return IntStream.range(1, commits.size())
                .mapToObj(it -> new Change(STORY.get(it).message(), commits.get(it - 1), commits.get(it)))
                .toList();
    }

    private static List<String> existing(Git git) throws IOException, GitAPIException {
        var commits = new ArrayList<String>();
        if (git.getRepository().resolve("HEAD") != null) {
            git.log().call().forEach(it -> commits.addFirst(it.name()));
        }
        return new ArrayList<>(commits.subList(0, Math.min(commits.size(), STORY.size())));
    }

    private static String commit(Git git, Path folder, Chapter chapter, Clock clock)
            throws IOException, GitAPIException {
        copyFiles(chapter, folder);
        git.add().addFilepattern(".").call();
        var mail = chapter.author().toLowerCase(Locale.ROOT).replace(' ', '.') + "@acme.example";
        var author = new PersonIdent(chapter.author(), mail, clock.instant().minus(chapter.age()), ZoneOffset.UTC);
        return git.commit()
                .setAuthor(author)
                .setCommitter(author)
                .setSign(false)
                .setMessage(chapter.message())
                .call()
                .name();
    }

    private static void copyFiles(Chapter chapter, Path folder) throws IOException {
        var root = RESOURCES + chapter.folder() + "/";
        for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath:" + root + "**")) {
            var url = resource.getURL().toString();
            var path = url.substring(url.indexOf(root) + root.length());
            if (path.isEmpty() || path.endsWith("/") || !resource.isReadable()) {
                continue;
            }
            var target = folder.resolve(path);
            Files.createDirectories(target.getParent());
            Files.write(target, resource.getContentAsByteArray());
        }
    }
}
