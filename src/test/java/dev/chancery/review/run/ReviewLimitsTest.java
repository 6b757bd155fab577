package dev.chancery.review.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ReviewLimitsTest {

    @Test
    void hasDefaults() {
        assertThat(new Binder(new MapConfigurationPropertySource()).bindOrCreate("chancery.review", ReviewLimits.class))
                .isEqualTo(new ReviewLimits(
                        Duration.ofSeconds(60), Duration.ofSeconds(45), Duration.ofSeconds(10), 3, false));
    }

    @Test
    void keepsACallWithinTheBudget() {
        var limits = new ReviewLimits(Duration.ofSeconds(10), Duration.ofSeconds(45), Duration.ofSeconds(10), 3, false);

        assertThat(limits.perRun().call()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void refusesALeaseThatIsOverBeforeItCanBeRenewed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReviewLimits(
                        Duration.ofSeconds(10), Duration.ofSeconds(5), Duration.ofSeconds(1), 3, false))
                .withMessage("A lease is at least 3 s long, but was: PT1S");
    }
}
