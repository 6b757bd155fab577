package dev.chancery.models.bedrock;

import static dev.chancery.models.bedrock.BedrockStandIn.answer;
import static dev.chancery.models.bedrock.BedrockStandIn.stream;
import static dev.chancery.models.bedrock.TestingBedrock.DAY;
import static dev.chancery.models.bedrock.TestingBedrock.GOOD;
import static dev.chancery.models.bedrock.TestingBedrock.METADATA;
import static dev.chancery.models.bedrock.TestingBedrock.MODEL;
import static dev.chancery.models.bedrock.TestingBedrock.START;
import static dev.chancery.models.bedrock.TestingBedrock.STOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.attest.secrets.Secrets;
import dev.chancery.attest.secrets.UnusableSecret;
import dev.chancery.kernel.TraceParent;
import dev.chancery.models.ChatMessage;
import dev.chancery.models.Delta;
import dev.chancery.models.Reply.Finish;
import dev.chancery.models.ToolCall;
import dev.chancery.models.Usage;
import dev.chancery.models.provider.Outcome.Answered;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BedrockTest {

    private final TestingBedrock bedrock = new TestingBedrock();

    @AfterEach
    void close() throws Exception {
        bedrock.close();
    }

    @Test
    void readsAnAnswerWithItsTokens() {
        assertThat(bedrock.ask())
                .isEqualTo(new Answered("Good day.", List.of(), Finish.STOP, Optional.of(new Usage(11, 4))));
        assertThat(bedrock.standIn.paths).containsExactly("/model/anthropic.claude-3-haiku-20240307-v1%3A0/converse");
    }

    @Test
    void tellsItsPlaceInTheTrace() {
        var place = new TraceParent("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", true);
        bedrock.standIn.then(answer(BedrockStandIn.ANSWER), stream(START, GOOD, STOP, METADATA));

        ScopedValue.where(TraceParent.CURRENT, place).run(() -> {
            bedrock.ask();
            bedrock.stream(_ -> {});
        });

        assertThat(bedrock.standIn.headers)
                .hasSize(2)
                .allMatch(it -> place.header().equals(it.getFirst("traceparent")));
    }

    @Test
    void saysACallInConversesWords() {
        bedrock.provider.ask(TestingBedrock.question(TestingBedrock.call(
                new ChatMessage.Instruction("Be brief."),
                new ChatMessage.Question("Which issue?"),
                new ChatMessage.Answer("", List.of(new ToolCall("t1", "look", "{\"id\":7}"))),
                new ChatMessage.ToolResult("t1", "Seven."),
                new ChatMessage.Question("And now?"))));
        var sent = bedrock.standIn.requests.getFirst();

        assertThat(sent.at("/system/0/text").stringValue()).isEqualTo("Be brief.");
        assertThat(sent.at("/inferenceConfig/maxTokens").intValue()).isEqualTo(50);
        assertThat(sent.at("/messages").valueStream().map(it -> it.at("/role").stringValue()))
                .containsExactly("user", "assistant", "user");
        assertThat(sent.at("/messages/1/content/0/toolUse/input/id").intValue()).isEqualTo(7);
        assertThat(sent.at("/messages/2/content/0/toolResult/toolUseId").stringValue())
                .isEqualTo("t1");
        assertThat(sent.at("/messages/2/content/1/text").stringValue()).isEqualTo("And now?");
        assertThat(sent.at("/toolConfig/tools/0/toolSpec/inputSchema/json/type").stringValue())
                .isEqualTo("object");
    }

    @Test
    void readsAWishToCallATool() {
        bedrock.standIn.then(answer("""
                {"output": {"message": {"role": "assistant", "content": [
                    {"toolUse": {"toolUseId": "t9", "name": "look", "input": {"id": 7, "deep": [true, null]}}}]}},
                 "stopReason": "tool_use", "usage": {"inputTokens": 1, "outputTokens": 2, "totalTokens": 3}}"""));

        assertThat(bedrock.ask()).isInstanceOfSatisfying(Answered.class, it -> {
            assertThat(it.finish()).isEqualTo(Finish.TOOL_CALLS);
            assertThat(it.calls()).containsExactly(new ToolCall("t9", "look", "{\"id\":7,\"deep\":[true,null]}"));
        });
    }

    @Test
    void handsOverAStreamInPieces() {
        bedrock.standIn.then(stream(START, GOOD, DAY, STOP, METADATA));
        var pieces = new ArrayList<Delta>();

        assertThat(bedrock.stream(pieces::add))
                .isEqualTo(new Answered("Good day.", List.of(), Finish.STOP, Optional.of(new Usage(11, 4))));
        assertThat(pieces).containsExactly(new Delta.Words("Good "), new Delta.Words("day."));
        assertThat(bedrock.standIn.paths.getFirst()).endsWith("/converse-stream");
    }

    @Test
    void handsOverTheArgumentsOfAToolInPieces() {
        bedrock.standIn.then(stream(
                START,
                EventStream.event("contentBlockStart", """
                        {"contentBlockIndex":0,"start":{"toolUse":{"toolUseId":"t1","name":"look"}}}"""),
                EventStream.event("contentBlockDelta", """
                        {"contentBlockIndex":0,"delta":{"toolUse":{"input":"{\\"id\\":"}}}"""),
                EventStream.event("contentBlockDelta", """
                        {"contentBlockIndex":0,"delta":{"toolUse":{"input":"7}"}}}"""),
                EventStream.event("messageStop", "{\"stopReason\":\"tool_use\"}"),
                METADATA));
        var pieces = new ArrayList<Delta>();

        assertThat(bedrock.stream(pieces::add))
                .isInstanceOfSatisfying(
                        Answered.class,
                        it -> assertThat(it.calls()).containsExactly(new ToolCall("t1", "look", "{\"id\":7}")));
        assertThat(pieces).hasSize(3).first().isEqualTo(new Delta.CallBegun(0, "t1", "look"));
    }

    @Test
    void givesTheConnectionUpInTheMiddleOfAStream() throws Exception {
        bedrock.standIn.then(bedrock.standIn.hangAfter(START, GOOD));
        var call = new FutureTask<>(() -> bedrock.stream(_ -> {}));
        var caller = Thread.ofVirtual().start(call);
        bedrock.standIn.hanging.await();
        caller.interrupt();

        assertThatThrownBy(call::get).hasCauseInstanceOf(CancellationException.class);
    }

    @Test
    void doesNotOpenWithoutItsSecrets() {
        var none = new BedrockProviders(Secrets.read(Optional.empty(), Map.of()));

        assertThatThrownBy(() -> none.open("bedrock", TestingBedrock.settings(bedrock.standIn.address())))
                .isInstanceOf(UnusableSecret.class)
                .hasMessageContaining("bedrock-access-key-id");
    }

    @Test
    void mapsRegionIdAndArnInOnePlace() {
        assertThat(new BedrockModel("eu-central-1", MODEL).arn())
                .isEqualTo("arn:aws:bedrock:eu-central-1::foundation-model/" + MODEL);
        assertThatThrownBy(
                        () -> new BedrockModel("eu-central-1", "arn:aws:bedrock:us-east-1::foundation-model/" + MODEL))
                .hasMessageContaining("not in the region");
    }
}
