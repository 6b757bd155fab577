package dev.chancery.review.escalation;

import dev.chancery.kernel.Digest;
import dev.chancery.review.classification.JudgedGroup;
import dev.chancery.review.grouping.Claim;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * A disagreement about a group, and how even it is: 0 when nobody objects, 1 when half of those who answered stand against
 * the other half.
 *
 * @param subject names the group by its claims, the same on every node that works on the run
 */
public record Contest(String subject, JudgedGroup group, double degree) {

    static Contest of(JudgedGroup group, int answered) {
        var raised = group.group().participants().size();
        return new Contest(subject(group), group, 2.0 * Math.min(raised, group.contradicting()) / answered);
    }

    /** The name of a group, made of its claims. */
    public static String subject(JudgedGroup group) {
        var claims = group.group().claims().stream().map(Claim::id).sorted().collect(Collectors.joining("\n"));
        return Digest.sha256(claims.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
