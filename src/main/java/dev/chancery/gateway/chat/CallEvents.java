package dev.chancery.gateway.chat;

import dev.chancery.kernel.Digest;
import dev.chancery.kernel.Refusal;
import dev.chancery.kernel.RequestId;
import dev.chancery.ledger.LedgerEvent;
import dev.chancery.models.Reply.Completed;
import dev.chancery.models.Reply.Failed;
import dev.chancery.models.Usage;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A call as the ledger keeps it: digests, sizes, tokens and money, and never a word of prompt or reply. */
final class CallEvents {

    private CallEvents() {}

    static LedgerEvent answered(GovernedCall call, Completed reply) {
        var details = invoked(call, "ok", reply.usage());
        details.put("cost_micros", reply.cost().micros());
        details.put("attempts", reply.attempts());
        details.put("reply_digest", digest(reply));
        details.put("simulated", reply.source().simulated());
        return event("model.invoked", call, details);
    }

    static LedgerEvent failed(GovernedCall call, Failed reply, Usage spent) {
        var details = invoked(call, reply.refusal().code(), spent);
        details.put("cost_micros", call.model().cost(spent).micros());
        details.put("attempts", reply.attempts());
        return event("model.invoked", call, details);
    }

    static LedgerEvent cancelled(GovernedCall call, String why, Usage spent) {
        var details = invoked(call, why, spent);
        details.put("cost_micros", call.model().cost(spent).micros());
        return event("model.invoked", call, details);
    }

    static LedgerEvent refused(GovernedCall call, Refusal refusal) {
        return event("model.refused", call, new TreeMap<>(Map.of("code", refusal.code(), "detail", refusal.detail())));
    }

    private static SortedMap<String, Object> invoked(GovernedCall call, String outcome, Usage usage) {
        var details = new TreeMap<String, Object>();
        details.put("outcome", outcome);
        details.put("provider", call.model().provider());
        details.put("upstream", call.model().upstream());
        details.put("input_tokens", usage.inputTokens());
        details.put("output_tokens", usage.outputTokens());
        return details;
    }

    private static LedgerEvent event(String type, GovernedCall call, SortedMap<String, Object> details) {
        details.put("prompt_digest", call.call().digest().toString());
        details.put("prompt_characters", call.call().characters());
        call.decision().ifPresent(it -> details.put("decision", it.toString()));
        call.caller().task().ifPresent(it -> details.put("task", it.toString()));
        call.caller().run().ifPresent(it -> details.put("run", it.run().toString()));
        // In one step, for each of the event's small ones copies all it holds.
        return new LedgerEvent(
                type,
                call.caller().actor(),
                Optional.of(call.invocation()),
                RequestId.current(),
                "model:" + call.model().id(),
                details,
                Map.of());
    }

    private static String digest(Completed reply) {
        var words = reply.text() + "\u0000" + reply.calls();
        return Digest.sha256(words.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
