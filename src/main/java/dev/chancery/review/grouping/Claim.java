package dev.chancery.review.grouping;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What one participant says is wrong, and where if it said so. A category names its kind after a dot
 * ({@code security.sql-injection}); without one it is broad and tells little.
 */
public record Claim(String id, String participant, @Nullable Place place, String category, String text) {

    private static final Comparator<@Nullable Place> BY_PLACE = Comparator.nullsFirst(
            Comparator.comparing(Place::path).thenComparingInt(Place::startLine).thenComparingInt(Place::endLine));

    /** An order that does not depend on arrival: by place, participant, category and text, and only then by id. */
    static final Comparator<Claim> CANONICAL = Comparator.comparing(Claim::place, BY_PLACE)
            .thenComparing(Claim::participant)
            .thenComparing(Claim::category)
            .thenComparing(Claim::text)
            .thenComparing(Claim::id);

    /** The kind of defect, or nothing for a broad category. */
    String kind() {
        return category.substring(category.lastIndexOf('.') + 1).equals(category)
                ? ""
                : category.substring(category.lastIndexOf('.') + 1);
    }
}
