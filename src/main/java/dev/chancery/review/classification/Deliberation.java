package dev.chancery.review.classification;

import dev.chancery.review.Contradiction;
import dev.chancery.review.grouping.Claim;
import dev.chancery.review.grouping.ClaimGroup;
import dev.chancery.review.grouping.Grouping;
import dev.chancery.review.grouping.Place;
import dev.chancery.review.grouping.Thresholds;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings together what participants claim and what they hold to be sound: groups, who contradicts each, and its class. A
 * pure function: the same words of the same participants come to the same, bit for bit, in whatever order they arrive.
 */
public final class Deliberation {

    private static final Comparator<Contradiction> CANONICAL = Comparator.comparing(Contradiction::participant)
            .thenComparingInt(Contradiction::startLine)
            .thenComparingInt(Contradiction::endLine)
            .thenComparing(Contradiction::why);

    private final Collection<Claim> nonIssues;
    private final Set<String> answered;
    private final Thresholds thresholds;

    private Deliberation(Collection<Claim> nonIssues, Set<String> answered, Thresholds thresholds) {
        this.nonIssues = nonIssues;
        this.answered = answered;
        this.thresholds = thresholds;
    }

    /**
     * Deliberates over the claims and non-issues of those who answered. A non-issue contradicts a group when its
     * participant raised no claim of it and it would mean the same as one of the claims, were it a claim itself.
     */
    public static Deliberated of(
            Collection<Claim> claims, Collection<Claim> nonIssues, Collection<String> answered, Thresholds thresholds) {
        var deliberation = new Deliberation(List.copyOf(nonIssues), new HashSet<>(answered), thresholds);
        var grouped = Grouping.group(claims, thresholds);
        return new Deliberated(
                grouped.groups().stream().map(deliberation::judged).toList(),
                grouped.byStructureAlone(),
                grouped.thresholdsVersion());
    }

    private JudgedGroup judged(ClaimGroup group) {
        var contradictions = nonIssues.stream()
                .filter(it -> answered.contains(it.participant()))
                .filter(it -> !group.participants().contains(it.participant()))
                .filter(it -> group.claims().stream().anyMatch(claim -> isAbout(it, claim)))
                .map(Deliberation::contradiction)
                .distinct()
                .sorted(CANONICAL)
                .toList();
        var against = contradictions.stream().map(Contradiction::participant).collect(Collectors.toSet());
        return new JudgedGroup(group, Classification.of(group.participants(), against, answered), contradictions);
    }

    private boolean isAbout(Claim nonIssue, Claim claim) {
        return canMeet(nonIssue.place(), claim.place())
                && Grouping.group(List.of(nonIssue, claim), thresholds).groups().size() == 1;
    }

    private boolean canMeet(@Nullable Place one, @Nullable Place other) {
        return one != null
                && other != null
                && one.path().equals(other.path())
                && one.startLine() <= other.endLine() + thresholds.lines().near()
                && other.startLine() <= one.endLine() + thresholds.lines().near();
    }

    private static Contradiction contradiction(Claim nonIssue) {
        var place = nonIssue.place();
        return new Contradiction(
                nonIssue.participant(),
                nonIssue.text(),
                place == null ? 0 : place.startLine(),
                place == null ? 0 : place.endLine());
    }
}
