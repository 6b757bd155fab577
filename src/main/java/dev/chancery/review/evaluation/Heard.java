package dev.chancery.review.evaluation;

import dev.chancery.review.FindingClass;
import dev.chancery.review.grouping.Place;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the participants of a bundle said about a change, grouped and classed, and what asking them took. */
record Heard(List<Finding> findings, Asking asking) {

    Heard {
        findings = List.copyOf(findings);
    }

    /** One finding; {@code claims} are known by their ids where nobody was asked anew. */
    record Finding(Place place, String category, String title, Set<UUID> claims, Optional<FindingClass> classified) {

        Finding {
            claims = Set.copyOf(claims);
        }

        String kind() {
            return category.substring(category.lastIndexOf('.') + 1);
        }

        /** As {@code src/A.java:3 “title”}. */
        String words() {
            return place.path() + ":" + place.startLine() + " “" + title + "”";
        }
    }

    /** What it took. */
    record Asking(int asked, int answered, long tokens, long costMicros, Duration latency, boolean simulated) {

        /** Nobody was asked: what had been said before was looked at again. */
        static final Asking NOBODY = new Asking(0, 0, 0, 0, Duration.ZERO, false);
    }
}
