package dev.chancery.review.triage;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.RequestId;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.review.change.Change;
import dev.chancery.review.change.ChangeParser;
import dev.chancery.review.run.Reading;
import dev.chancery.review.run.RepositoryReader;
import dev.chancery.review.run.ReviewAgent;
import dev.chancery.review.store.ExactChange;
import dev.chancery.review.store.Mandate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Reads the code a finding is about at the moment somebody looks at it, on behalf of who looks. Nothing is kept: of a
 * range, the repository is asked under fresh credentials; of a bare diff, the diff itself tells what it shows.
 */
@Component
public class CodeReader {

    private static final Duration TASK_DEADLINE = Duration.ofMinutes(1);

    private final RepositoryReader repositories;
    private final ReviewAgent agent;
    private final TimeOrderedIds ids;

    CodeReader(RepositoryReader repositories, ReviewAgent agent, TimeOrderedIds ids) {
        this.repositories = repositories;
        this.agent = agent;
        this.ids = ids;
    }

    /** The file as it is at the head of the change, or why it cannot be shown. */
    public Code read(ExactChange change, String file, Actor viewer) {
        return switch (change) {
            case ExactChange.Patch(var diff) -> fromDiff(diff, file);
            case ExactChange.Commits commits -> fromRepository(commits, file, viewer);
        };
    }

    private static Code fromDiff(String diff, String file) {
        return change(diff)
                .flatMap(it -> it.file(file))
                .<Code>map(FileAtHead::ofDiff)
                .orElseGet(() -> new Code.Gone("The diff does not show " + file + "."));
    }

    private Code fromRepository(ExactChange.Commits commits, String file, Actor viewer) {
        var invocation = new InvocationId(ids.next());
        var task = agent.open(viewer, "Show the code of a finding in " + name(file), TASK_DEADLINE, invocation);
        try {
            return fromRepository(commits, file, new Mandate(viewer, task, invocation, RequestId.current()));
        } finally {
            agent.close(task);
        }
    }

    private Code fromRepository(ExactChange.Commits commits, String file, Mandate mandate) {
        var files = repositories.files(mandate, commits.repository(), commits.headCommit(), List.of(file));
        return switch (files) {
            case Reading.Unread(var refusal) -> new Code.Gone(refusal.detail());
            case Reading.Read(var texts)
            when !texts.containsKey(file) ->
                new Code.Gone("The repository does not have " + file + " at this commit any more, or not as text.");
            case Reading.Read(var texts) -> withMarks(commits, file, texts.getOrDefault(file, ""), mandate);
        };
    }

    private Code withMarks(ExactChange.Commits commits, String file, String text, Mandate mandate) {
        var range = repositories.diff(mandate, commits.repository(), commits.baseCommit(), commits.headCommit());
        return switch (range) {
            case Reading.Unread(var refusal) -> new Code.Gone(refusal.detail());
            case Reading.Read(var read) ->
                FileAtHead.ofText(file, text, change(read.diff()).flatMap(it -> it.file(file)));
        };
    }

    private static Optional<Change> change(String diff) {
        return ChangeParser.parse(diff) instanceof Change change ? Optional.of(change) : Optional.empty();
    }

    private static String name(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }
}
