package dev.chancery.authority.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.authority.AccessAnswer;
import dev.chancery.authority.Act;
import dev.chancery.authority.ActRequest;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TaskId;
import dev.chancery.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StandingAnswersTest {

    private static final String NOW_LIVE = "default@3";

    private final TestClock clock = new TestClock();
    private final StandingAnswers answers = new StandingAnswers(clock);
    private final AgentId agent = new AgentId(UUID.randomUUID());
    private final TaskId task = new TaskId(UUID.randomUUID());
    private int asked;

    @Test
    void letsAYesStandForASecond() {
        var first = yes("one", NOW_LIVE);
        clock.advance(Duration.ofMillis(999));
        assertThat(yes("one", NOW_LIVE)).isEqualTo(first);

        clock.advance(Duration.ofMillis(1));
        assertThat(yes("one", NOW_LIVE)).isNotEqualTo(first);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void asksAgainAboutAnythingElse() {
        assertThat(yes("one", NOW_LIVE)).isNotEqualTo(yes("other", NOW_LIVE));
    }

    @Test
    void asksAgainUnderOtherPolicies() {
        assertThat(yes("one", NOW_LIVE)).isNotEqualTo(yes("one", "default@4"));
    }

    @Test
    void letsNoNoStand() {
        var no = answers.of(request("one"), NOW_LIVE, () -> answer("deny", NOW_LIVE));
        assertThat(no.allows()).isFalse();

        assertThat(yes("one", NOW_LIVE).allows()).isTrue();
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void letsNothingStandThatOtherPoliciesSaid() {
        var moved = answers.of(request("one"), NOW_LIVE, () -> answer("allow", "default@4"));

        assertThat(yes("one", NOW_LIVE)).isNotEqualTo(moved);
    }

    @Test
    void forgetsEverythingWhenATaskEnds() {
        var before = yes("one", NOW_LIVE);
        answers.forgetAfterThisTransaction();

        assertThat(yes("one", NOW_LIVE)).isNotEqualTo(before);
    }

    private AccessAnswer yes(String model, String policies) {
        return answers.of(request(model), policies, () -> answer("allow", policies));
    }

    private AccessAnswer answer(String outcome, String policies) {
        asked++;
        return new AccessAnswer(UUID.randomUUID(), outcome, "code", "Because.", List.of(), policies, List.of());
    }

    /** Each of an invocation of its own. */
    private ActRequest request(String model) {
        return new ActRequest(
                new InvocationId(UUID.randomUUID()),
                task,
                agent,
                new Actor.Service("gateway"),
                new Act("models", "models", "invoke", Map.of("model", model)));
    }
}
