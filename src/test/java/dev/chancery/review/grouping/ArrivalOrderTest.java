package dev.chancery.review.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Generated runs with ties, duplicates and unknown places: what comes out must not depend on what came first. */
class ArrivalOrderTest {

    private static final List<String> WORDS = List.of(
            "stream",
            "closed",
            "never",
            "exception",
            "swallowed",
            "value",
            "null",
            "query",
            "concatenated",
            "lock",
            "token",
            "loop");
    private static final List<String> CATEGORIES =
            List.of("", "bug", "security.sql-injection", "correctness.sql-injection", "reliability.resource-leak");

    @Test
    void givesTheSameGroupsAndReasonsBitForBit() {
        for (var seed = 0; seed < 2000; seed++) {
            var random = new Random(seed);
            var claims = claims(random);
            var expected = Grouping.group(claims, Thresholds.INITIAL);
            Collections.shuffle(claims, random);
            assertThat(Grouping.group(claims, Thresholds.INITIAL))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    @Test
    void putsEachClaimInExactlyOneGroupThatHoldsTogether() {
        for (var seed = 0; seed < 1000; seed++) {
            var claims = claims(new Random(seed));
            var groups = Grouping.group(claims, Thresholds.INITIAL).groups();
            var all = groups.stream().flatMap(group -> group.claims().stream()).toList();
            assertThat(all).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(claims);
            for (var group : groups) {
                assertThat(group.merges()).hasSize(group.claims().size() - 1).allMatch(Judgement::merged);
                assertThat(group.nearMisses())
                        .noneMatch(Judgement::merged)
                        .allMatch(miss -> group.claims().contains(miss.first()));
                assertThat(paths(group)).hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    private static Set<String> paths(ClaimGroup group) {
        var paths = new HashSet<String>();
        for (var claim : group.claims()) {
            if (claim.place() != null) {
                paths.add(claim.place().path());
            }
        }
        return paths;
    }

    private static List<Claim> claims(Random random) {
        var placesKnown = random.nextInt(4) > 0;
        var claims = new ArrayList<Claim>();
        for (var count = random.nextInt(25); count >= 0; count--) {
            var start = 1 + random.nextInt(30);
            claims.add(new Claim(
                    "claim-" + count,
                    "participant-" + random.nextInt(4),
                    placesKnown
                            ? new Place(
                                    "src/" + (char) ('A' + random.nextInt(2)) + ".java",
                                    start,
                                    start + random.nextInt(3))
                            : null,
                    CATEGORIES.get(random.nextInt(CATEGORIES.size())),
                    text(random)));
        }
        return claims;
    }

    private static String text(Random random) {
        var words = new ArrayList<String>();
        for (var count = random.nextInt(6); count >= 0; count--) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", words);
    }
}
