package dev.chancery.review.grouping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Groups claims that mean the same defect. A pure function: the same claims under the same thresholds give the same
 * groups with the same reasons, bit for bit, in whatever order they arrive.
 */
public final class Grouping {

    private final Thresholds thresholds;
    private final Similarity similarity;

    public Grouping(Thresholds thresholds) {
        this(thresholds, new Neighbourhood(new TfIdf(thresholds.wording().wordPairs()), thresholds.wording()));
    }

    public Grouping(Thresholds thresholds, Similarity similarity) {
        this.thresholds = thresholds;
        this.similarity = similarity;
    }

    public static Grouped group(Collection<Claim> claims, Thresholds thresholds) {
        return new Grouping(thresholds).group(claims);
    }

    public Grouped group(Collection<Claim> claims) {
        var ordered = claims.stream().sorted(Claim.CANONICAL).toList();
        var similarities = similarity.among(ordered.stream().map(Claim::text).toList());
        var evidence = new Evidence(ordered, similarities.orElse(null), thresholds);
        var groups = blocks(ordered).stream()
                .flatMap(block -> Agglomeration.of(block, evidence).stream())
                .flatMap(group -> Division.of(group, evidence).stream())
                .sorted(Comparator.comparing(List::getFirst))
                .toList();
        return new Grouped(
                new Reasons(evidence, thresholds).explained(groups), similarities.isEmpty(), thresholds.version());
    }

    /** Claims that can meet at all: those of one file without a wide gap between them, or all when a place is unknown. */
    private List<List<Integer>> blocks(List<Claim> claims) {
        if (claims.stream().anyMatch(claim -> claim.place() == null)) {
            return List.of(IntStream.range(0, claims.size()).boxed().toList());
        }
        var blocks = new ArrayList<List<Integer>>();
        var path = "";
        var reach = 0;
        for (var index = 0; index < claims.size(); index++) {
            var place = claims.get(index).place();
            if (place == null) {
                continue;
            }
            if (!place.path().equals(path)
                    || place.startLine() - reach > thresholds.lines().far()) {
                blocks.add(new ArrayList<>());
                path = place.path();
                reach = 0;
            }
            blocks.getLast().add(index);
            reach = Math.max(reach, place.endLine());
        }
        return blocks;
    }
}
