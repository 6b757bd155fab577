package dev.chancery.gateway.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chancery.gateway.ModelUse;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.RequestId;
import dev.chancery.kernel.Trail;
import dev.chancery.testing.WholeApplication;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class RequestsIT {

    private static final Actor ACTOR = new Actor.Service("test");

    @Autowired
    Requests requests;

    @Autowired
    RequestTable table;

    private final String name = "request-" + UUID.randomUUID();

    @Test
    void keepsWhatBecameOfARequestWithItsSteps() throws Exception {
        var request = open(new Opening("chat", ACTOR, "small"));
        request.within(() -> {
            Trail.current().orElseThrow().step("attempt", "small", System.nanoTime(), "ok", "first try");
            return name;
        });
        request.used(new ModelUse("scripted", "small-1", 12, 34));
        request.end(Closing.ok());

        var kept =
                await().until(() -> table.ofName(name, 2), it -> !it.isEmpty()).getFirst();
        assertThat(kept.id()).isEqualTo(request.id());
        assertThat(kept.actor()).isEqualTo("service:test");
        assertThat(kept.use()).contains(new ModelUse("scripted", "small-1", 12, 34));
        assertThat(kept.closing()).contains(Closing.ok());
        assertThat(kept.steps()).singleElement().satisfies(step -> {
            assertThat(step.kind()).isEqualTo("attempt");
            assertThat(step.detail()).isEqualTo("first try");
        });
    }

    @Test
    void findsTheModelCallsOfARun() {
        var run = open(new Opening("run", ACTOR, "small").of("summarize"));
        var call = open(new Opening("chat", ACTOR, "small").within(run.id(), "summarize"));
        call.end(Closing.refused(429, "throttled"));
        run.end(Closing.refused(502, "provider_refused"));

        var calls = await().until(() -> table.ofRun(run.id(), 9), it -> !it.isEmpty());
        assertThat(calls).singleElement().satisfies(it -> {
            assertThat(it.closing()).contains(Closing.refused(429, "throttled"));
            assertThat(it.use()).isEmpty();
        });
    }

    @Test
    void showsWhatIsUnderWayUntilItEnds() {
        var request = open(new Opening("chat", ACTOR, "small"));

        assertThat(requests.underWay()).extracting(RequestRecord::id).contains(request.id());
        request.end(Closing.ok());
        assertThat(requests.underWay()).extracting(RequestRecord::id).doesNotContain(request.id());
    }

    @Test
    void endsARequestOnce() {
        var request = open(new Opening("chat", ACTOR, "small"));
        request.end(Closing.refused(504, "over_budget").as(Outcome.SUBMITTER_TIMEOUT));
        request.end(Closing.ok());

        var kept = await().until(() -> table.ofName(name, 9), it -> !it.isEmpty());
        assertThat(kept)
                .singleElement()
                .satisfies(it -> assertThat(it.closing())
                        .contains(Closing.refused(504, "over_budget").as(Outcome.SUBMITTER_TIMEOUT)));
    }

    private OpenRequest open(Opening opening) {
        return ScopedValue.where(RequestId.CURRENT, new RequestId(name)).call(() -> requests.open(opening));
    }
}
