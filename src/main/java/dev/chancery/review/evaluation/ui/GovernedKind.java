package dev.chancery.review.evaluation.ui;

import dev.chancery.review.evaluation.Purpose;
import dev.chancery.review.framing.PromptAssets;
import dev.chancery.review.grouping.GovernedThresholds;
import dev.chancery.review.routing.RoutingAssets;
import java.util.Arrays;
import java.util.Locale;

/** The kinds of governed texts that reviews stand on, as they have their pages. */
enum GovernedKind {
    PROMPTS(PromptAssets.KIND, "Prompts", Purpose.FINDINGS),
    ROUTING(RoutingAssets.KIND, "Routing", Purpose.FINDINGS),
    THRESHOLDS(GovernedThresholds.NAME.kind(), "Thresholds", Purpose.GROUPING);

    private final String kind;
    private final String title;
    private final Purpose purpose;

    GovernedKind(String kind, String title, Purpose purpose) {
        this.kind = kind;
        this.title = title;
        this.purpose = purpose;
    }

    String kind() {
        return kind;
    }

    String title() {
        return title;
    }

    /** What sets it is measured on are for. */
    Purpose purpose() {
        return purpose;
    }

    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static GovernedKind at(String segment) {
        return Arrays.stream(values())
                .filter(it -> it.path().equals(segment))
                .findFirst()
                .orElse(PROMPTS);
    }
}
