package dev.chancery.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ActorTest {

    private static final UUID ID = UUID.fromString("0197a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b");

    static Stream<Actor> everyKind() {
        return Stream.of(
                new Actor.Person(new PersonId(ID), "ada"),
                new Actor.Agent(new AgentId(ID), "review-agent"),
                new Actor.ApiClient("ct_7f3a", "ci"),
                new Actor.Service("review"),
                new Actor.Unknown());
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void isTheSameAfterItWasStored(Actor actor) {
        assertThat(Actor.of(actor.kind(), actor.identity().orElse(null), actor.name()))
                .isEqualTo(actor);
    }

    @ParameterizedTest
    @CsvSource({"person,", "person, no-id", "agent,", "agent, 1-2-3-4-5", "client,", "emperor, 7"})
    void isUnknownWhenTheIdItsKindNeedsIsMissing(String kind, @Nullable String id) {
        assertThat(Actor.of(kind, id, "ada")).isEqualTo(new Actor.Unknown());
    }

    @Test
    void isLabelledByItsName() {
        assertThat(everyKind().map(Actor::label))
                .containsExactly("person:ada", "agent:review-agent", "client:ci", "service:review", "<unknown>");
    }

    @Test
    void isTheSamePartyUnderAnotherName() {
        assertThat(everyKind().map(Actor::key))
                .containsExactly("person:" + ID, "agent:" + ID, "client:ct_7f3a", "service:review", "unknown");
        assertThat(new Actor.Person(new PersonId(ID), "lovelace").key()).isEqualTo("person:" + ID);
    }
}
