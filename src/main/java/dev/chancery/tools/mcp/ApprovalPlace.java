package dev.chancery.tools.mcp;

import dev.chancery.tools.calls.CallAnswer.Waiting;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where a person gives their word on a call that waits for it. */
@Component
class ApprovalPlace {

    private final String home;

    ApprovalPlace(@Value("${chancery.authority.issuer:http://localhost:8080}") String home) {
        this.home = home;
    }

    /** An {@code elicitation/create} in URL mode: the client takes its person there. */
    Map<String, Object> request(Waiting waiting) {
        return Map.of(
                "method",
                "elicitation/create",
                "params",
                Map.of("mode", "url", "message", waiting.refusal().detail(), "url", home + "/approvals"));
    }
}
