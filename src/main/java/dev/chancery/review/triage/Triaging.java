package dev.chancery.review.triage;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes people's answers to findings. Each names the version it answers, so of two reviewers who answer at once the
 * second is told what the first said. An answer holds for the matter: for the finding in every review that met it, and
 * for those to come. Every answer is in the ledger, under the invocation of its review.
 */
@Service
public class Triaging {

    private final TriageActs acts;
    private final Answering answering;

    Triaging(TriageActs acts, Answering answering) {
        this.acts = acts;
        this.answering = answering;
    }

    /** Answers the finding as it was in this version. */
    @Transactional
    public TriageAnswer answer(UUID finding, long version, TriageAct act, Actor by) {
        var found = acts.lock(named(finding, act)).stream()
                .filter(it -> it.id().equals(finding))
                .findFirst();
        if (found.isEmpty()) {
            return new TriageAnswer.Senseless(new Refusal("finding_not_found", "There is no finding " + finding + "."));
        }
        var before = found.get().triage();
        return before.version() == version
                ? answering.answer(found.get(), act, by, Optional.empty())
                : new TriageAnswer.Overtaken(before);
    }

    /** The other finding an act names is locked as well, or two of them could be made duplicates of each other. */
    private static List<UUID> named(UUID finding, TriageAct act) {
        return act instanceof TriageAct.Duplicate(var of, var _) ? List.of(finding, of) : List.of(finding);
    }
}
