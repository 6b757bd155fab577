package dev.chancery.review.run;

import static java.util.stream.Collectors.joining;

import dev.chancery.kernel.Refusal;
import dev.chancery.models.SourceFile;
import dev.chancery.review.change.Change;
import dev.chancery.review.change.ChangeLimits;
import dev.chancery.review.change.ChangeParser;
import dev.chancery.review.change.ChangedFile;
import dev.chancery.review.change.DiffLine;
import dev.chancery.review.change.Hunk;
import dev.chancery.review.change.ParsedChange;
import dev.chancery.review.participants.Material;
import dev.chancery.review.store.ExactChange;
import dev.chancery.review.store.Mandate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Fetches what a run examines, from the repository or out of the diff that was submitted. */
@Component
public class MaterialReader {

    private final RepositoryReader repositories;
    private final ChangeLimits limits;

    MaterialReader(RepositoryReader repositories, ChangeLimits limits) {
        this.repositories = repositories;
        this.limits = limits;
    }

    /** Reads it again, which gives the same as the first time. Never called inside a transaction. */
    public Reading<Material> read(ExactChange exact, Mandate mandate) {
        return switch (exact) {
            case ExactChange.Patch(var diff) -> parsed(diff, change -> new Reading.Read<>(fromDiff(change)));
            case ExactChange.Commits commits -> read(commits, mandate);
        };
    }

    private Reading<Material> read(ExactChange.Commits commits, Mandate mandate) {
        var range = repositories.diff(mandate, commits.repository(), commits.baseCommit(), commits.headCommit());
        return switch (range) {
            case Reading.Unread(var refusal) -> new Reading.Unread<>(refusal);
            case Reading.Read(var read) -> parsed(read.diff(), change -> withFiles(change, commits, mandate));
        };
    }

    private Reading<Material> withFiles(Change change, ExactChange.Commits commits, Mandate mandate) {
        var paths = readable(change).map(ChangedFile::newPath).toList();
        return switch (repositories.files(mandate, commits.repository(), commits.headCommit(), paths)) {
            case Reading.Unread(var refusal) -> new Reading.Unread<>(refusal);
            case Reading.Read(var texts) -> new Reading.Read<>(new Material(change, sources(change, texts)));
        };
    }

    /** What was not handed out, because it is too large or there are too many, is examined as far as the diff shows it. */
    private static List<SourceFile> sources(Change change, Map<String, String> texts) {
        return readable(change)
                .flatMap(file -> {
                    var text = texts.get(file.newPath());
                    return text == null ? sources(file) : Stream.of(new SourceFile(file.newPath(), text));
                })
                .toList();
    }

    private static Stream<ChangedFile> readable(Change change) {
        return change.files().stream().filter(file -> file.kind() != ChangedFile.Kind.DELETED && !file.binary());
    }

    /** An added file is all there; of any other the diff shows only excerpts. */
    private static Material fromDiff(Change change) {
        return new Material(
                change, readable(change).flatMap(MaterialReader::sources).toList());
    }

    private static Stream<SourceFile> sources(ChangedFile file) {
        return file.wholeNewText()
                .map(text -> Stream.of(new SourceFile(file.newPath(), text)))
                .orElseGet(() -> file.hunks().stream()
                        .filter(hunk -> hunk.newCount() > 0)
                        .map(hunk -> excerpt(file.newPath(), hunk)));
    }

    private static SourceFile excerpt(String path, Hunk hunk) {
        var lines = hunk.newSide().toList();
        var text = lines.stream().map(DiffLine::text).collect(joining("\n", "", "\n"));
        return SourceFile.excerpt(path, text, hunk.firstNewLine(), context(lines), context(lines.reversed()));
    }

    /** How many lines come before the first that was added. */
    private static int context(List<DiffLine> lines) {
        return (int) lines.stream().takeWhile(line -> !line.isAdded()).count();
    }

    private Reading<Material> parsed(String diff, Function<Change, Reading<Material>> next) {
        return switch (ChangeParser.parse(diff, limits)) {
            case ParsedChange.Refused(Refusal refusal) -> new Reading.Unread<>(refusal);
            case Change change -> next.apply(change);
        };
    }
}
