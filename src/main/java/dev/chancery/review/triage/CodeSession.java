package dev.chancery.review.triage;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.RequestId;
import dev.chancery.review.GroupReport;
import dev.chancery.review.change.Change;
import dev.chancery.review.change.ChangeParser;
import dev.chancery.review.run.Reading;
import dev.chancery.review.store.ExactChange;
import dev.chancery.review.store.Mandate;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Code for one viewing of findings: under one task however many findings are looked at, and for each review with one look
 * at its range and one at its files. Only the lines around findings are held, and only while the viewing lasts.
 */
public final class CodeSession implements AutoCloseable {

    /** How many lines before and after a finding can be shown. */
    public static final int CONTEXT = 25;

    private static final Duration TASK_DEADLINE = Duration.ofMinutes(10);
    private static final int FINDINGS = 40;
    private static final int BEFORE = 5;
    private static final int REVIEWS = 2;

    private final CodeReader.Source source;
    private final Actor viewer;
    private final Map<UUID, Map<UUID, Code>> read = new LinkedHashMap<>(REVIEWS, 0.75f, true);
    private Optional<Opened> opened = Optional.empty();

    private record Opened(Mandate mandate, Instant until) {}

    CodeSession(CodeReader.Source source, Actor viewer) {
        this.source = source;
        this.viewer = viewer;
    }

    /** The lines around the finding as they are at the head of the change, or why they cannot be shown. */
    public Code of(Dossier dossier) {
        var review = dossier.review().id().value();
        var finding = dossier.group().id();
        var known = read.getOrDefault(review, Map.of());
        if (!known.containsKey(finding)) {
            var more = new HashMap<>(known);
            more.putAll(read(dossier));
            known = more;
        }
        read.put(review, known);
        while (read.size() > REVIEWS) {
            read.remove(read.keySet().iterator().next());
        }
        return known.getOrDefault(finding, new Code.Gone("It could not be found."));
    }

    /** Ends the task; another look opens a new one. */
    @Override
    public void close() {
        opened.ifPresent(it -> source.agent().close(it.mandate().task()));
        opened = Optional.empty();
        read.clear();
    }

    private Map<UUID, Code> read(Dossier dossier) {
        var wanted = neighbours(dossier);
        return switch (dossier.facts().change()) {
            case ExactChange.Patch(var diff) ->
                each(
                        wanted,
                        (file) -> change(diff)
                                .flatMap(it -> it.file(file))
                                .<Code>map(FileAtHead::ofDiff)
                                .orElseGet(() -> new Code.Gone("The diff does not show " + file + ".")));
            case ExactChange.Commits commits -> fromRepository(commits, wanted);
        };
    }

    /** This finding and those a reviewer goes to from it. */
    private List<GroupReport> neighbours(Dossier dossier) {
        var all = source.groups().of(dossier.review().id());
        var at = all.stream()
                .map(GroupReport::id)
                .toList()
                .indexOf(dossier.group().id());
        if (at < 0) {
            return List.of(dossier.group());
        }
        var from = Math.max(0, at - BEFORE);
        return all.subList(from, Math.min(all.size(), from + FINDINGS));
    }

    private Map<UUID, Code> fromRepository(ExactChange.Commits commits, List<GroupReport> wanted) {
        var mandate = mandate();
        var paths = wanted.stream().map(GroupReport::file).distinct().toList();
        return switch (source.repositories().files(mandate, commits.repository(), commits.headCommit(), paths)) {
            case Reading.Unread(var refusal) -> each(wanted, _ -> new Code.Gone(refusal.detail()));
            case Reading.Read(var texts) -> {
                var diff = source.repositories()
                        .diff(mandate, commits.repository(), commits.baseCommit(), commits.headCommit());
                yield switch (diff) {
                    case Reading.Unread(var refusal) -> each(wanted, _ -> new Code.Gone(refusal.detail()));
                    case Reading.Read(var range) -> {
                        var change = change(range.diff());
                        yield each(wanted, file -> atHead(file, texts, change));
                    }
                };
            }
        };
    }

    private static Code atHead(String file, Map<String, String> texts, Optional<Change> change) {
        return texts.containsKey(file)
                ? FileAtHead.ofText(file, texts.getOrDefault(file, ""), change.flatMap(it -> it.file(file)))
                : new Code.Gone("The repository does not have " + file + " at this commit any more, or not as text.");
    }

    /** What can be shown of each finding, cut out of its file. */
    private static Map<UUID, Code> each(List<GroupReport> findings, Files files) {
        var byFile = new HashMap<String, Code>();
        var codes = new HashMap<UUID, Code>();
        for (var finding : findings) {
            var code = byFile.computeIfAbsent(finding.file(), files::code);
            codes.put(
                    finding.id(),
                    code instanceof FileAtHead file
                            ? file.excerpt(finding.startLine(), finding.endLine(), CONTEXT)
                            : code);
        }
        return codes;
    }

    /** A file by its path. */
    private interface Files {

        Code code(String path);
    }

    private Mandate mandate() {
        var now = source.clock().instant();
        if (opened.filter(it -> it.until().isAfter(now)).isEmpty()) {
            close();
            var invocation = new InvocationId(source.ids().next());
            var task = source.agent().open(viewer, "Show the code of findings", TASK_DEADLINE, invocation);
            var mandate = new Mandate(viewer, task, invocation, RequestId.current());
            opened = Optional.of(new Opened(mandate, now.plus(TASK_DEADLINE).minusSeconds(30)));
        }
        return opened.orElseThrow().mandate();
    }

    private static Optional<Change> change(String diff) {
        return ChangeParser.parse(diff) instanceof Change change ? Optional.of(change) : Optional.empty();
    }
}
