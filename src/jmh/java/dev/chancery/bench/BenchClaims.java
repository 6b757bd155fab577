package dev.chancery.bench;

import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TaskId;
import dev.chancery.verifier.ToolRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What every measured credential says. */
final class BenchClaims {

    private BenchClaims() {}

    /** Who issued it, to whom and under what. */
    record Origin(String issuer, AgentId agent, TaskId task, InvocationId invocation) {

        static final Origin ANY = new Origin(
                "https://chancery.example",
                new AgentId(new UUID(0, 1)),
                new TaskId(new UUID(0, 2)),
                new InvocationId(new UUID(0, 3)));
    }

    static Map<String, Object> of(ToolRequest request, Instant issuedAt, UUID id, Origin origin) {
        return Map.ofEntries(
                Map.entry("iss", origin.issuer()),
                Map.entry("aud", request.audience()),
                Map.entry("sub", "0197d1b2-6b0e-7c44-9a43-0c7a8f0b5a11"),
                Map.entry("act", Map.of("sub", origin.agent().toString())),
                Map.entry("iat", issuedAt.getEpochSecond()),
                Map.entry("nbf", issuedAt.getEpochSecond()),
                Map.entry("exp", issuedAt.getEpochSecond() + 60),
                Map.entry("jti", id.toString()),
                Map.entry("txn", origin.invocation().toString()),
                Map.entry("task", origin.task().toString()),
                Map.entry(
                        "authorization_details",
                        List.of(Map.of(
                                "type", "chancery_tool_call",
                                "identifier", request.tool(),
                                "actions", List.of(request.action()),
                                "arguments_digest", request.argumentsDigest().orElseThrow(),
                                "environment", "local"))));
    }
}
