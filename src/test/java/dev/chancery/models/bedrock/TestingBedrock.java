package dev.chancery.models.bedrock;

import dev.chancery.attest.secrets.Secrets;
import dev.chancery.models.ChatMessage;
import dev.chancery.models.Delta;
import dev.chancery.models.ModelCall;
import dev.chancery.models.Sampling;
import dev.chancery.models.Toolbox;
import dev.chancery.models.provider.Outcome;
import dev.chancery.models.provider.Outcome.Faulted;
import dev.chancery.models.provider.Provider;
import dev.chancery.models.provider.ProviderSettings;
import dev.chancery.models.provider.Question;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The provider over the real SDK, with the stand-in behind it. */
final class TestingBedrock {

    static final String MODEL = "anthropic.claude-3-haiku-20240307-v1:0";
    static final byte[] START = EventStream.event("messageStart", "{\"role\":\"assistant\"}");
    static final byte[] GOOD = words("Good ");
    static final byte[] DAY = words("day.");
    static final byte[] STOP = EventStream.event("messageStop", "{\"stopReason\":\"end_turn\"}");
    static final byte[] METADATA = EventStream.event(
            "metadata",
            "{\"usage\":{\"inputTokens\":11,\"outputTokens\":4,\"totalTokens\":15},\"metrics\":{\"latencyMs\":7}}");
    private static final Map<String, String> SECRETS = Map.of(
            "CHANCERY_SECRET_BEDROCK_ACCESS_KEY_ID", "AKIDTEST", "CHANCERY_SECRET_BEDROCK_SECRET_ACCESS_KEY", "x");

    final BedrockStandIn standIn = new BedrockStandIn();
    private final BedrockProviders providers = new BedrockProviders(Secrets.read(Optional.empty(), SECRETS));
    final Provider provider = providers.open("bedrock", settings(standIn.address()));

    Outcome ask() {
        return provider.ask(question(call()));
    }

    Outcome ask(Duration limit) {
        return provider.ask(new Question(MODEL, call(), limit));
    }

    Outcome stream(Consumer<Delta> sink) {
        return provider.stream(question(call()), sink);
    }

    Faulted fault() {
        return (Faulted) ask();
    }

    Faulted streamFault() {
        return (Faulted) stream(_ -> {});
    }

    static ProviderSettings settings(URI address) {
        return new ProviderSettings("bedrock", "eu-central-1", address, null, "secrets", null);
    }

    static Question question(ModelCall call) {
        return new Question(MODEL, call, Duration.ofSeconds(20));
    }

    static ModelCall call(ChatMessage... messages) {
        var asked = messages.length == 0 ? List.<ChatMessage>of(new ChatMessage.Question("Hello")) : List.of(messages);
        var tool = new Toolbox.Tool("look", "Looks.", Map.of("type", "object"));
        var tools = new Toolbox(List.of(tool), new Toolbox.Choice.Auto());
        return new ModelCall("one", asked, 50, Sampling.DEFAULT, tools, Instant.MAX);
    }

    private static byte[] words(String text) {
        return EventStream.event(
                "contentBlockDelta", "{\"contentBlockIndex\":0,\"delta\":{\"text\":\"" + text + "\"}}");
    }

    void close() throws Exception {
        providers.destroy();
        standIn.close();
    }
}
