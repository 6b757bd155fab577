package dev.chancery.models.bedrock;

import dev.chancery.models.Delta;
import dev.chancery.models.Delta.CallArguments;
import dev.chancery.models.Delta.CallBegun;
import dev.chancery.models.Delta.Words;
import dev.chancery.models.Reply.ErrorClass;
import dev.chancery.models.ToolCall;
import dev.chancery.models.Usage;
import dev.chancery.models.provider.Outcome;
import dev.chancery.models.provider.Outcome.Answered;
import dev.chancery.models.provider.Outcome.Faulted;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlockDeltaEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlockStartEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamMetadataEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamOutput;
import software.amazon.awssdk.services.bedrockruntime.model.MessageStopEvent;
import software.amazon.awssdk.services.bedrockruntime.model.StopReason;

/** Puts a streamed reply together while its pieces go on to the caller. */
final class StreamedReply {

    private static final class Wish {

        private final int index;
        private final String id;
        private final String name;
        private final StringBuilder arguments = new StringBuilder();

        Wish(int index, String id, String name) {
            this.index = index;
            this.id = id;
            this.name = name;
        }

        ToolCall call() {
            return new ToolCall(id, name, arguments.isEmpty() ? "{}" : arguments.toString());
        }
    }

    private final Consumer<Delta> sink;
    private final StringBuilder text = new StringBuilder();
    private final Map<Integer, Wish> wishes = new LinkedHashMap<>();
    private @Nullable StopReason stop;
    private @Nullable Usage usage;

    StreamedReply(Consumer<Delta> sink) {
        this.sink = sink;
    }

    void take(ConverseStreamOutput event) {
        switch (event) {
            case ContentBlockStartEvent it -> begin(it);
            case ContentBlockDeltaEvent it -> add(it);
            case MessageStopEvent it -> stop = it.stopReason();
            case ConverseStreamMetadataEvent it -> usage = usage(it);
            default -> {}
        }
    }

    private void begin(ContentBlockStartEvent event) {
        var tool = event.start().toolUse();
        if (tool != null) {
            var wish = new Wish(wishes.size(), tool.toolUseId(), tool.name());
            wishes.put(event.contentBlockIndex(), wish);
            sink.accept(new CallBegun(wish.index, wish.id, wish.name));
        }
    }

    private void add(ContentBlockDeltaEvent event) {
        var words = event.delta().text();
        if (words != null && !words.isEmpty()) {
            text.append(words);
            sink.accept(new Words(words));
        }
        var tool = event.delta().toolUse();
        var wish = wishes.get(event.contentBlockIndex());
        if (tool != null && wish != null && !tool.input().isEmpty()) {
            wish.arguments.append(tool.input());
            sink.accept(new CallArguments(wish.index, tool.input()));
        }
    }

    private static Usage usage(ConverseStreamMetadataEvent event) {
        return new Usage(event.usage().inputTokens(), event.usage().outputTokens());
    }

    /** The whole reply; a stream that ended without saying why broke off. */
    Outcome outcome() {
        return stop == null
                ? Faulted.of(
                        ErrorClass.TRANSIENT,
                        "provider_broke_off",
                        "Bedrock ended the stream in the middle of the reply.")
                : new Answered(
                        text.toString(),
                        wishes.values().stream().map(Wish::call).toList(),
                        ConverseForm.finish(stop),
                        Optional.ofNullable(usage));
    }
}
