package dev.chancery.review.triage;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.review.run.RepositoryReader;
import dev.chancery.review.run.ReviewAgent;
import dev.chancery.review.store.Groups;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Reads the code findings are about at the moment somebody looks at them, on behalf of who looks. Nothing is stored: of a
 * range, the repository is asked under fresh credentials; of a bare diff, the diff itself tells what it shows.
 */
@Component
public class CodeReader {

    private final Source source;

    /** Where code comes from. */
    @Component
    record Source(RepositoryReader repositories, ReviewAgent agent, Groups groups, TimeOrderedIds ids, Clock clock) {}

    CodeReader(Source source) {
        this.source = source;
    }

    /** One viewing of findings by this viewer; to be closed when it is over. */
    public CodeSession open(Actor viewer) {
        return new CodeSession(source, viewer);
    }
}
