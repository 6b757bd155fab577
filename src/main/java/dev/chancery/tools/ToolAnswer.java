package dev.chancery.tools;

import dev.chancery.kernel.Refusal;
import java.util.Map;

/** How a call of a tool ended. */
public sealed interface ToolAnswer {

    /** The verifier refused the credential, with its code; no tool code ran. */
    record Refused(Refusal refusal) implements ToolAnswer {}

    /** The tool was reached. */
    sealed interface Outcome extends ToolAnswer {}

    /** The tool did it; the result is JSON values. */
    record Completed(Map<String, Object> result) implements Outcome {}

    /** The tool could not do it and changed nothing, with its own code. */
    record Failed(Refusal refusal) implements Outcome {}

    /**
     * The tool needs to know more before it acts, and changed nothing yet. The requests are MCP's, by name, such as
     * {@code elicitation/create}; the state is handed back with the responses in the {@link Inputs} of the next call.
     */
    record InputRequired(Map<String, Object> requests, String state) implements Outcome {

        /** {@code input_required}, for callers that have nobody to ask. */
        public Refusal refusal() {
            return new Refusal(
                    "input_required", "The tool wants to know more: " + String.join(", ", requests.keySet()));
        }
    }
}
