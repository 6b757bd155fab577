package dev.chancery.review.github;

import dev.chancery.kernel.Refusal;
import dev.chancery.review.github.api.Answer;
import java.util.Set;

/** What stands in the way when GitHub does not do what it was asked, as refusals with codes of their own. */
final class Faults {

    private static final String LIMITED = "github_rate_limited";
    private static final String UNAVAILABLE = "github_unavailable";

    /** Nothing is wrong with what was asked: the same may work later. */
    private static final Set<String> PASSING = Set.of(LIMITED, UNAVAILABLE);

    private Faults() {}

    /** Whether a refusal is worth another try. */
    static boolean isPassing(Refusal refusal) {
        return PASSING.contains(refusal.code());
    }

    static Refusal of(Answer.Limited limited) {
        return new Refusal(LIMITED, "GitHub takes no more requests until " + limited.until() + ".");
    }

    static Refusal of(Answer.Unavailable unavailable) {
        return new Refusal(UNAVAILABLE, unavailable.detail());
    }

    static Refusal notEnabled(String repository) {
        return new Refusal("repository_not_allowed", "The repository " + repository + " is not enabled for review.");
    }
}
