package dev.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LedgerEventTest {

    private static final Actor REVIEW = new Actor.Service("review");

    @Test
    void isBuiltStepByStepWithoutChangingTheEarlierStep() {
        var invocation = new InvocationId(new UUID(1, 2));
        var first = LedgerEvent.of("review.started", REVIEW).about("review:7");

        var second = first.under(invocation).with("participants", 4);

        assertThat(first.details()).isEmpty();
        assertThat(second)
                .isEqualTo(new LedgerEvent(
                        "review.started",
                        REVIEW,
                        Optional.of(invocation),
                        Optional.empty(),
                        "review:7",
                        Map.of("participants", 4),
                        Map.of()));
    }

    @Test
    void refusesATypeThatIsNotThingDotHappened() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LedgerEvent.of("Review Started", REVIEW))
                .withMessageContaining("Review Started");
    }

    @Test
    void keepsWhatPeopleWroteApartFromTheDetails() {
        var event =
                LedgerEvent.of("person.disabled", REVIEW).with("role", "ADMIN").retaining("reason", "left us");

        assertThat(event.details()).containsOnlyKeys("role");
        assertThat(event.retained()).containsEntry("reason", "left us");
    }

    @Test
    void refusesADetailThatIsBothPartOfTheEntryAndBesideIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LedgerEvent.of("person.disabled", REVIEW)
                        .with("reason", "x")
                        .retaining("reason", "y"));
    }
}
