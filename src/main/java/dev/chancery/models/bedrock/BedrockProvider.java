package dev.chancery.models.bedrock;

import dev.chancery.kernel.TraceParent;
import dev.chancery.models.Delta;
import dev.chancery.models.ToolCall;
import dev.chancery.models.Usage;
import dev.chancery.models.provider.Outcome;
import dev.chancery.models.provider.Outcome.Answered;
import dev.chancery.models.provider.Provider;
import dev.chancery.models.provider.Question;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamOutput;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;

/** Asks Bedrock, one attempt at a time. */
final class BedrockProvider implements Provider {

    private static final int ROOM = 65_536;
    private static final Duration LOOK = Duration.ofMillis(100);

    private final String name;
    private final String region;
    private final BedrockRuntimeAsyncClient client;

    BedrockProvider(String name, String region, BedrockRuntimeAsyncClient client) {
        this.name = name;
        this.region = region;
        this.client = client;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String system() {
        return "aws.bedrock";
    }

    @Override
    public boolean isSimulated() {
        return false;
    }

    @Override
    public Outcome ask(Question question) {
        var call = question.call();
        var request = ConverseRequest.builder()
                .modelId(new BedrockModel(region, question.upstream()).callId())
                .system(ConverseForm.system(call))
                .messages(ConverseForm.messages(call))
                .inferenceConfig(ConverseForm.inference(call))
                .overrideConfiguration(within(question.limit()));
        ConverseForm.tools(call).ifPresent(request::toolConfig);
        var answer = client.converse(request.build());
        try {
            return answered(answer.get());
        } catch (ExecutionException failed) {
            return BedrockFaults.of(failed);
        } catch (InterruptedException cancelled) {
            throw cancel(answer);
        }
    }

    @Override
    public Outcome stream(Question question, Consumer<Delta> sink) {
        var events = new LinkedBlockingQueue<ConverseStreamOutput>(ROOM);
        var handler = ConverseStreamResponseHandler.builder()
                .subscriber((ConverseStreamOutput event) -> events.add(event))
                .build();
        var stream = client.converseStream(streamRequest(question), handler);
        var reply = new StreamedReply(sink);
        try {
            while (!stream.isDone() || !events.isEmpty()) {
                var event = events.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                if (event != null) {
                    reply.take(event);
                }
            }
            stream.get();
            return reply.outcome();
        } catch (ExecutionException failed) {
            return BedrockFaults.of(failed);
        } catch (InterruptedException cancelled) {
            throw cancel(stream);
        } catch (RuntimeException refusedBySink) {
            stream.cancel(true);
            throw refusedBySink;
        }
    }

    private ConverseStreamRequest streamRequest(Question question) {
        var call = question.call();
        var request = ConverseStreamRequest.builder()
                .modelId(new BedrockModel(region, question.upstream()).callId())
                .system(ConverseForm.system(call))
                .messages(ConverseForm.messages(call))
                .inferenceConfig(ConverseForm.inference(call))
                .overrideConfiguration(within(question.limit()));
        ConverseForm.tools(call).ifPresent(request::toolConfig);
        return request.build();
    }

    private static AwsRequestOverrideConfiguration within(Duration limit) {
        var configuration = AwsRequestOverrideConfiguration.builder()
                .apiCallAttemptTimeout(limit)
                .apiCallTimeout(limit);
        TraceParent.current().ifPresent(it -> configuration.putHeader("traceparent", it.header()));
        return configuration.build();
    }

    private static Answered answered(ConverseResponse response) {
        var blocks = response.output() == null || response.output().message() == null
                ? List.<ContentBlock>of()
                : response.output().message().content();
        var text =
                blocks.stream().map(ContentBlock::text).filter(Objects::nonNull).collect(Collectors.joining());
        var calls = blocks.stream()
                .map(ContentBlock::toolUse)
                .filter(Objects::nonNull)
                .map(it -> new ToolCall(it.toolUseId(), it.name(), Documents.json(it.input())))
                .toList();
        var usage = Optional.ofNullable(response.usage()).map(it -> new Usage(it.inputTokens(), it.outputTokens()));
        return new Answered(text, calls, ConverseForm.finish(response.stopReason()), usage);
    }

    private static CancellationException cancel(CompletableFuture<?> answer) {
        answer.cancel(true);
        Thread.currentThread().interrupt();
        return new CancellationException("The call of Bedrock was cancelled.");
    }
}
