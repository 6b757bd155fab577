package dev.chancery.review;

import java.util.List;
import java.util.Optional;

/**
 * A change somebody wants reviewed: a range of commits in a repository, or a unified diff. SARIF reports that came with it
 * take part like any other participant; the type of review is a word the routing knows, such as {@code release}.
 */
public sealed interface Submission {

    /** What the change is about, in the words of who submits it. */
    String title();

    /** SARIF texts about the change, made by somebody else. */
    List<String> reports();

    /** What kind of review is wanted, where the routing makes a difference. */
    Optional<String> type();

    /** The change from {@code base} to {@code head}, both any revision the repository can resolve. */
    record OfRange(
            String title, String repository, String base, String head, List<String> reports, Optional<String> type)
            implements Submission {

        public OfRange {
            reports = List.copyOf(reports);
        }

        public OfRange(String title, String repository, String base, String head) {
            this(title, repository, base, head, List.of(), Optional.empty());
        }
    }

    /** A unified diff by itself, without the repository it applies to. */
    record OfDiff(String title, String diff, List<String> reports, Optional<String> type) implements Submission {

        public OfDiff {
            reports = List.copyOf(reports);
        }

        public OfDiff(String title, String diff) {
            this(title, diff, List.of(), Optional.empty());
        }
    }
}
