package dev.chancery.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.Catalog;
import dev.chancery.gateway.record.RequestRecord;
import dev.chancery.gateway.record.Requests;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** One review whose participants answer over Bedrock's and OpenAI's HTTP, on good days and on bad ones. */
@WholeApplication
class ReviewProvidersIT {

    private static final String ROUTING = """
            ceiling_usd: 5
            participants:
              - {id: converse, framing: security, model: stand-in-bedrock, prompt: security}
              - {id: throttled, framing: correctness, model: stand-in-bedrock-busy, prompt: correctness}
              - {id: misunderstood, framing: security, model: stand-in-bedrock-strict, prompt: security}
              - {id: chat, framing: reliability, model: stand-in-proxy, prompt: reliability}
              - {id: broken, framing: security, model: stand-in-proxy-broken, prompt: security}
              - {id: slow, framing: security, model: stand-in-proxy-slow, prompt: security, within: 4s}
            """;

    @Autowired
    TestAccess access;

    @Autowired
    Catalog catalog;

    @Autowired
    Requests requests;

    @Test
    void asksProvidersOverTheirOwnHttpAndKeepsEachCallAsARequestOfTheReview() {
        catalog.seed(new AssetName("routing", "providers"), ROUTING, "For a test");
        var caller = new ReviewCaller(access);

        var review = caller.ended(
                caller.acceptedId(Map.of("title", "Over HTTP", "diff", TestDiffs.ADDED_FILE, "type", "providers")));

        assertThat(review.get("state").asString()).isEqualTo("reduced");
        assertThat(review.get("simulated").asBoolean()).isFalse();
        var participants = participants(review);
        assertThat(outcomes(participants))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "converse", "in_budget",
                        "throttled", "in_budget",
                        "misunderstood", "failed",
                        "chat", "in_budget",
                        "broken", "failed",
                        "slow", "late"));
        assertThat(model(participants, "throttled", "attempts")).isEqualTo(2);
        assertThat(model(participants, "converse", "input_tokens")).isEqualTo(900);
        assertThat(model(participants, "chat", "output_tokens")).isEqualTo(90);
        assertThat(review.get("groups")).singleElement().satisfies(it -> {
            assertThat(it.get("class").asString()).isEqualTo("consensus");
            assertThat(it.get("members")).hasSize(3);
        });
        var calls = await().until(
                        () -> requests.named(review.get("id").asString()),
                        it -> it.size() >= 6 && it.stream().allMatch(RequestRecord::hasEnded));
        assertThat(calls.stream().map(ReviewProvidersIT::words))
                .containsExactlyInAnyOrder(
                        "review converse 200",
                        "review throttled 200",
                        "review misunderstood 502 provider_refused",
                        "review chat 200",
                        "review broken 502 provider_unavailable",
                        "review slow 504 provider_timeout");
    }

    private static String words(RequestRecord request) {
        var closing = request.closing().orElseThrow();
        return request.opening().route() + " " + request.opening().project().orElse("?") + " " + closing.status()
                + closing.code().map(it -> " " + it).orElse("");
    }

    private static Map<String, JsonNode> participants(JsonNode review) {
        return StreamSupport.stream(review.get("participants").spliterator(), false)
                .collect(Collectors.toMap(it -> it.get("id").asString(), Function.identity()));
    }

    private static Map<String, String> outcomes(Map<String, JsonNode> participants) {
        return participants.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, it -> it.getValue().get("outcome").asString()));
    }

    private static int model(Map<String, JsonNode> participants, String id, String figure) {
        return Objects.requireNonNull(participants.get(id))
                .get("model")
                .get(figure)
                .asInt();
    }
}
