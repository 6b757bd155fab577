package dev.chancery.tools.interop;

import dev.chancery.authority.Effect;
import dev.chancery.kernel.Refusal;
import dev.chancery.tools.Inputs;
import dev.chancery.tools.ToolAnswer.Completed;
import dev.chancery.tools.ToolAnswer.Failed;
import dev.chancery.tools.ToolAnswer.InputRequired;
import dev.chancery.tools.ToolAnswer.Outcome;
import dev.chancery.tools.ToolDescription;
import dev.chancery.tools.ToolServer;
import dev.chancery.verifier.Admitted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The tools that the official conformance suite expects of a server under test. */
@Component
@Profile("interop")
class ConformanceServer implements ToolServer {

    /** A picture of one pixel. */
    private static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==";

    /** A sound of no length. */
    private static final String SILENCE = "UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAIA+AAACABAAZGF0YQAAAAA=";

    private static final Map<String, Object> NOTHING = Map.of("type", "object", "additionalProperties", false);

    private static final List<String> PLAIN = List.of(
            "test_simple_text",
            "test_image_content",
            "test_audio_content",
            "test_embedded_resource",
            "test_multiple_content_types",
            "test_error_handling",
            "test_logging_tool",
            "test_missing_capability",
            "test_streaming_elicitation",
            "test_input_required_result_elicitation",
            "test_input_required_result_sampling",
            "test_input_required_result_list_roots",
            "test_input_required_result_request_state",
            "test_input_required_result_multiple_inputs",
            "test_input_required_result_multi_round",
            "test_input_required_result_tampered_state",
            "test_input_required_result_capabilities");

    @Override
    public String audience() {
        return AUDIENCE_PREFIX + "conformance";
    }

    @Override
    public String description() {
        return "Tools for the official conformance suite.";
    }

    @Override
    public boolean answersInMcp() {
        return true;
    }

    @Override
    public List<ToolDescription> tools() {
        var tools = new ArrayList<>(PLAIN.stream().map(it -> tool(it, NOTHING)).toList());
        tools.add(ToolDescription.of(
                new ToolDescription.Name("conformance", "json_schema_2020_12_tool", "A rich schema"),
                "Tool with JSON Schema 2020-12 features",
                Effect.READ,
                Schemas.RICH));
        tools.add(ToolDescription.of(
                new ToolDescription.Name("conformance", "test_mirrored_argument", "A mirrored argument"),
                "Takes an argument that a header repeats.",
                Effect.READ,
                Schemas.MIRRORED));
        return tools;
    }

    private static ToolDescription tool(String name, Map<String, Object> schema) {
        return new ToolDescription(
                "conformance", name, name.replace('_', ' '), "Says what it is asked for.", Effect.READ, schema);
    }

    @Override
    public Outcome perform(Admitted admitted) {
        var inputs = Inputs.in(admitted.request().arguments());
        return switch (admitted.request().action()) {
            case "test_image_content" -> content(image());
            case "test_audio_content" -> content(Map.of("type", "audio", "data", SILENCE, "mimeType", "audio/wav"));
            case "test_embedded_resource" -> content(resource("test://embedded-resource", "text/plain", "Embedded."));
            case "test_multiple_content_types" ->
                content(List.of(text("Three of a kind:"), image(), resource("test://mixed", "application/json", "{}")));
            case "test_error_handling" -> new Failed(new Refusal("test_error", "This tool fails on purpose."));
            case "test_missing_capability" -> new InputRequired(Map.of("answer", sampling()), "");
            case "test_streaming_elicitation", "test_input_required_result_elicitation" -> name(inputs, "user_name");
            case "test_input_required_result_sampling" -> ask(inputs, Map.of("capital_question", sampling()), "");
            case "test_input_required_result_list_roots" -> ask(inputs, Map.of("client_roots", roots()), "");
            case "test_input_required_result_request_state", "test_input_required_result_tampered_state" ->
                ask(inputs, Map.of("confirm", elicitation("ok", "boolean")), "asked");
            case "test_input_required_result_multiple_inputs" -> ask(inputs, everything(), "asked");
            case "test_input_required_result_multi_round" -> rounds(inputs);
            case "test_input_required_result_capabilities" ->
                ask(inputs, Map.of("name", elicitation("name", "string"), "greeting", sampling()), "");
            default -> content(text("This is a simple text response for testing."));
        };
    }

    private static Outcome name(Inputs inputs, String key) {
        return inputs.responses().get(key) instanceof Map<?, ?> response && "accept".equals(response.get("action"))
                ? content(text("Hello, " + response.get("content") + "!"))
                : new InputRequired(Map.of(key, elicitation("name", "string")), "");
    }

    private static Outcome ask(Inputs inputs, Map<String, Object> requests, String state) {
        var isAnswered = inputs.responses().keySet().containsAll(requests.keySet())
                && inputs.state().equals(state);
        return isAnswered ? content(text("state-ok")) : new InputRequired(requests, state);
    }

    private static Outcome rounds(Inputs inputs) {
        return switch (inputs.state()) {
            case "first" -> new InputRequired(Map.of("step2", elicitation("color", "string")), "second");
            case "second" -> content(text("That is all."));
            default -> new InputRequired(Map.of("step1", elicitation("name", "string")), "first");
        };
    }

    private static Map<String, Object> everything() {
        var all = new LinkedHashMap<String, Object>();
        all.put("user_name", elicitation("name", "string"));
        all.put("greeting", sampling());
        all.put("client_roots", roots());
        return all;
    }

    private static Map<String, Object> elicitation(String property, String type) {
        return Map.of(
                "method",
                "elicitation/create",
                "params",
                Map.of(
                        "message",
                        "Please say: " + property,
                        "requestedSchema",
                        Map.of(
                                "type", "object",
                                "properties", Map.of(property, Map.of("type", type)),
                                "required", List.of(property))));
    }

    private static Map<String, Object> sampling() {
        return Map.of(
                "method",
                "sampling/createMessage",
                "params",
                Map.of(
                        "messages",
                        List.of(Map.of("role", "user", "content", text("What is the capital of France?"))),
                        "maxTokens",
                        50));
    }

    private static Map<String, Object> roots() {
        return Map.of("method", "roots/list", "params", Map.of());
    }

    private static Map<String, Object> image() {
        return Map.of("type", "image", "data", PIXEL, "mimeType", "image/png");
    }

    private static Map<String, Object> resource(String uri, String type, String text) {
        return Map.of("type", "resource", "resource", Map.of("uri", uri, "mimeType", type, "text", text));
    }

    private static Map<String, Object> text(String text) {
        return Map.of("type", "text", "text", text);
    }

    private static Completed content(Map<String, Object> block) {
        return content(List.of(block));
    }

    private static Completed content(List<Map<String, Object>> blocks) {
        return new Completed(Map.of("content", blocks));
    }
}
