package dev.chancery.verifier.web;

import dev.chancery.verifier.Admitted;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** What a tool server learns of a credential that was admitted, {@code act} in the nested form of RFC 8693. */
@JsonNaming(SnakeCaseStrategy.class)
record AdmittedJson(
        boolean admitted,
        String credential,
        String invocationId,
        String task,
        String sub,
        Map<String, Object> act,
        String agent,
        String audience,
        String tool,
        String action,
        boolean proven,
        Instant expiresAt) {

    static AdmittedJson of(Admitted admitted) {
        var request = admitted.request();
        return new AdmittedJson(
                true,
                admitted.credential().toString(),
                admitted.invocation().toString(),
                admitted.task().toString(),
                admitted.onBehalfOf(),
                act(admitted.agent().id().toString(), admitted.outerDelegations()),
                admitted.agent().name(),
                request.audience(),
                request.tool(),
                request.action(),
                admitted.isProven(),
                admitted.expiresAt());
    }

    private static Map<String, Object> act(String sub, List<String> outer) {
        var act = new LinkedHashMap<String, Object>();
        act.put("sub", sub);
        if (!outer.isEmpty()) {
            act.put("act", act(outer.getFirst(), outer.subList(1, outer.size())));
        }
        return act;
    }
}
