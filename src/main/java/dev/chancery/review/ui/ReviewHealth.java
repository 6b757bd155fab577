package dev.chancery.review.ui;

import dev.chancery.console.HealthTile;
import dev.chancery.console.HealthTileSource;
import dev.chancery.console.Links;
import dev.chancery.console.Tone;
import dev.chancery.review.store.RunFigures;
import java.time.Clock;
import java.time.Duration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How many reviews ran in the last day, and whether they could be done whole. */
@Component
@Order(20)
class ReviewHealth implements HealthTileSource {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int STEPS = 24;

    private final RunFigures figures;
    private final Clock clock;

    ReviewHealth(RunFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @Override
    public HealthTile tile() {
        var start = clock.instant().minus(DAY);
        var lately = figures.since(start);
        var value = lately.submitted() + (lately.submitted() == 1 ? " review" : " reviews");
        return new HealthTile(
                "Reviews, 24 h",
                value,
                detail(lately),
                tone(lately),
                figures.series(start, DAY.dividedBy(STEPS), STEPS),
                Links.runs());
    }

    private static String detail(RunFigures.Lately lately) {
        if (lately.unavailable() > 0) {
            return lately.unavailable() + " could not be done";
        }
        if (lately.underWay() > 0) {
            return lately.underWay() + " under way";
        }
        if (lately.reduced() > 0) {
            return lately.reduced() + " reduced";
        }
        return lately.submitted() == 0 ? "none asked for" : "all full";
    }

    private static Tone tone(RunFigures.Lately lately) {
        if (lately.unavailable() > 0) {
            return Tone.BAD;
        }
        if (lately.underWay() > 0 || lately.submitted() == 0) {
            return Tone.QUIET;
        }
        return lately.reduced() > 0 ? Tone.WARN : Tone.OK;
    }
}
