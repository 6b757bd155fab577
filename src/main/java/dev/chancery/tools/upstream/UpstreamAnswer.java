package dev.chancery.tools.upstream;

import dev.chancery.kernel.Refusal;
import java.util.Map;

/** What came of asking a server elsewhere. */
public sealed interface UpstreamAnswer {

    /** Its result, as JSON values. */
    record Result(Map<String, Object> result) implements UpstreamAnswer {}

    /** It was not asked, or refused before doing anything. */
    record Undone(Refusal refusal) implements UpstreamAnswer {}

    /** It was asked and gave no answer one can read, so nobody here knows what it did. */
    record Unclear(Refusal refusal) implements UpstreamAnswer {}
}
