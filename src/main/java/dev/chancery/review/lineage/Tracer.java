package dev.chancery.review.lineage;

import dev.chancery.kernel.Digest;
import dev.chancery.models.SourceFile;
import dev.chancery.review.change.Change;
import dev.chancery.review.change.ChangedFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes the traces of findings in one change, out of what its participants examined. */
public final class Tracer {

    private static final int LONGEST_ANCHOR = 12;
    private static final int NEAR = 8;
    private static final int FAR = 30;

    private final Change change;
    private final Map<String, List<CodeText>> files;

    public Tracer(Change change, List<SourceFile> files) {
        this.change = change;
        this.files = files.stream()
                .collect(Collectors.groupingBy(
                        SourceFile::path,
                        Collectors.mapping(
                                it -> new CodeText(
                                        it.firstLine(), it.text().lines().toList()),
                                Collectors.toList())));
    }

    /** The trace of a finding of this category on these lines, both included. */
    public Trace of(String file, int startLine, int endLine, String category) {
        var text = files.getOrDefault(file, List.of()).stream()
                .filter(it -> it.has(startLine))
                .findFirst()
                .orElseGet(() -> new CodeText(1, List.of()));
        var last = Math.min(endLine, startLine + LONGEST_ANCHOR - 1);
        var anchor = text.digests(startLine, last);
        var enclosure = Enclosure.of(text, startLine).filter(it -> it.last() >= last);
        return new Trace(
                file,
                formerly(file),
                category,
                code(category, anchor),
                enclosure.map(Enclosure::symbol).orElse(""),
                anchor,
                around(text, startLine, last, enclosure),
                enclosure.isPresent());
    }

    private static List<Long> around(CodeText text, int first, int last, Optional<Enclosure> enclosure) {
        return enclosure
                .map(it -> text.digests(Math.max(it.first(), first - FAR), Math.min(it.last(), last + FAR)))
                .orElseGet(() ->
                        text.digests(Math.max(text.firstLine(), first - NEAR), Math.min(text.lastLine(), last + NEAR)));
    }

    private Optional<String> formerly(String file) {
        return change.file(file)
                .filter(it -> it.kind() == ChangedFile.Kind.RENAMED)
                .map(ChangedFile::oldPath)
                .filter(it -> !it.equals(file));
    }

    private static String code(String category, List<Long> anchor) {
        var text = category.toLowerCase(Locale.ROOT) + " " + anchor;
        return Digest.sha256(text.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
