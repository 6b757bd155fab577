package dev.chancery.models.bedrock;

import dev.chancery.models.ChatMessage;
import dev.chancery.models.ChatMessage.Answer;
import dev.chancery.models.ChatMessage.Instruction;
import dev.chancery.models.ChatMessage.Question;
import dev.chancery.models.ChatMessage.ToolResult;
import dev.chancery.models.ModelCall;
import dev.chancery.models.Reply.Finish;
import dev.chancery.models.ToolCall;
import dev.chancery.models.Toolbox;
import dev.chancery.models.Toolbox.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.InferenceConfiguration;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.bedrockruntime.model.StopReason;
import software.amazon.awssdk.services.bedrockruntime.model.SystemContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.Tool;
import software.amazon.awssdk.services.bedrockruntime.model.ToolChoice;
import software.amazon.awssdk.services.bedrockruntime.model.ToolConfiguration;
import software.amazon.awssdk.services.bedrockruntime.model.ToolInputSchema;
import software.amazon.awssdk.services.bedrockruntime.model.ToolResultContentBlock;

/** A call in Converse's words: roles take turns, results of tools are said by the user, instructions stand apart. */
final class ConverseForm {

    private ConverseForm() {}

    static List<SystemContentBlock> system(ModelCall call) {
        return call.messages().stream()
                .flatMap(it -> it instanceof Instruction(var text) ? Stream.of(text) : Stream.<String>empty())
                .filter(it -> !it.isBlank())
                .map(SystemContentBlock::fromText)
                .toList();
    }

    /** Converse refuses two turns of the same role in a row, so neighbours are joined. */
    static List<Message> messages(ModelCall call) {
        var messages = new ArrayList<Message>();
        for (var message : call.messages()) {
            var blocks = blocks(message);
            if (blocks.isEmpty()) {
                continue;
            }
            var role = message instanceof Answer ? ConversationRole.ASSISTANT : ConversationRole.USER;
            if (!messages.isEmpty() && messages.getLast().role() == role) {
                var last = messages.removeLast();
                messages.add(last.toBuilder()
                        .content(Stream.concat(last.content().stream(), blocks.stream())
                                .toList())
                        .build());
            } else {
                messages.add(Message.builder().role(role).content(blocks).build());
            }
        }
        return messages;
    }

    private static List<ContentBlock> blocks(ChatMessage message) {
        return switch (message) {
            case Instruction _ -> List.of();
            case Question(var text) -> text(text);
            case Answer(var text, var calls) ->
                Stream.concat(text(text).stream(), calls.stream().map(ConverseForm::wish))
                        .toList();
            case ToolResult(var callId, var text) ->
                List.of(ContentBlock.fromToolResult(
                        it -> it.toolUseId(callId).content(ToolResultContentBlock.fromText(text))));
        };
    }

    private static List<ContentBlock> text(String text) {
        return text.isBlank() ? List.of() : List.of(ContentBlock.fromText(text));
    }

    private static ContentBlock wish(ToolCall call) {
        return ContentBlock.fromToolUse(
                it -> it.toolUseId(call.id()).name(call.name()).input(Documents.parse(call.arguments())));
    }

    static InferenceConfiguration inference(ModelCall call) {
        var inference = InferenceConfiguration.builder().maxTokens(call.maxTokens());
        call.sampling().temperature().ifPresent(it -> inference.temperature((float) it));
        call.sampling().topP().ifPresent(it -> inference.topP((float) it));
        if (!call.sampling().stop().isEmpty()) {
            inference.stopSequences(call.sampling().stop());
        }
        return inference.build();
    }

    /** Nothing when there are no tools, or none may be called. */
    static Optional<ToolConfiguration> tools(ModelCall call) {
        var toolbox = call.tools();
        if (toolbox.isEmpty() || toolbox.choice() instanceof Choice.None) {
            return Optional.empty();
        }
        var tools = toolbox.tools().stream().map(ConverseForm::tool).toList();
        return Optional.of(ToolConfiguration.builder()
                .tools(tools)
                .toolChoice(choice(toolbox.choice()))
                .build());
    }

    private static Tool tool(Toolbox.Tool tool) {
        return Tool.fromToolSpec(it -> it.name(tool.name())
                .description(tool.description().isBlank() ? null : tool.description())
                .inputSchema(ToolInputSchema.fromJson(Documents.of(tool.parameters()))));
    }

    private static ToolChoice choice(Choice choice) {
        return switch (choice) {
            case Choice.Auto(), Choice.None() -> ToolChoice.fromAuto(_ -> {});
            case Choice.Required() -> ToolChoice.fromAny(_ -> {});
            case Choice.Named(var tool) -> ToolChoice.fromTool(it -> it.name(tool));
        };
    }

    static Finish finish(StopReason reason) {
        return switch (reason) {
            case MAX_TOKENS, MODEL_CONTEXT_WINDOW_EXCEEDED -> Finish.LENGTH;
            case TOOL_USE -> Finish.TOOL_CALLS;
            case GUARDRAIL_INTERVENED, CONTENT_FILTERED -> Finish.CONTENT_FILTER;
            case END_TURN, STOP_SEQUENCE, MALFORMED_MODEL_OUTPUT, MALFORMED_TOOL_USE, UNKNOWN_TO_SDK_VERSION ->
                Finish.STOP;
        };
    }
}
