package dev.chancery.tools;

import dev.chancery.kernel.Refusal;
import java.util.Map;

/** How a call of a tool ended. */
public sealed interface ToolAnswer {

    /** The tool did it; the result is JSON values. */
    record Completed(Map<String, Object> result) implements ToolAnswer {}

    /** The verifier refused the credential, with its code; no tool code ran. */
    record Refused(Refusal refusal) implements ToolAnswer {}

    /** The tool was reached and could not do it, with its own code. */
    record Failed(Refusal refusal) implements ToolAnswer {}
}
