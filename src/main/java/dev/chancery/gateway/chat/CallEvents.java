package dev.chancery.gateway.chat;

import dev.chancery.kernel.Digest;
import dev.chancery.kernel.Refusal;
import dev.chancery.ledger.LedgerEvent;
import dev.chancery.models.Reply.Completed;
import dev.chancery.models.Reply.Failed;
import dev.chancery.models.Usage;
import java.nio.charset.StandardCharsets;

/** A call as the ledger keeps it: digests, sizes, tokens and money, and never a word of prompt or reply. */
final class CallEvents {

    private CallEvents() {}

    static LedgerEvent answered(GovernedCall call, Completed reply) {
        return invoked(call, "ok", reply.usage())
                .with("cost_micros", reply.cost().micros())
                .with("attempts", reply.attempts())
                .with("reply_digest", digest(reply))
                .with("simulated", reply.source().simulated());
    }

    static LedgerEvent failed(GovernedCall call, Failed reply, Usage spent) {
        return invoked(call, reply.refusal().code(), spent)
                .with("cost_micros", call.model().cost(spent).micros())
                .with("attempts", reply.attempts());
    }

    static LedgerEvent cancelled(GovernedCall call, String why, Usage spent) {
        return invoked(call, why, spent)
                .with("cost_micros", call.model().cost(spent).micros());
    }

    static LedgerEvent refused(GovernedCall call, Refusal refusal) {
        return event("model.refused", call).with("code", refusal.code()).with("detail", refusal.detail());
    }

    private static LedgerEvent invoked(GovernedCall call, String outcome, Usage usage) {
        return event("model.invoked", call)
                .with("outcome", outcome)
                .with("provider", call.model().provider())
                .with("upstream", call.model().upstream())
                .with("input_tokens", usage.inputTokens())
                .with("output_tokens", usage.outputTokens());
    }

    private static LedgerEvent event(String type, GovernedCall call) {
        var event = LedgerEvent.of(type, call.caller().actor())
                .about("model:" + call.model().id())
                .under(call.invocation())
                .with("prompt_digest", call.call().digest().toString())
                .with("prompt_characters", call.call().characters());
        var decided =
                call.decision().map(it -> event.with("decision", it.toString())).orElse(event);
        var task = call.caller()
                .task()
                .map(it -> decided.with("task", it.toString()))
                .orElse(decided);
        return call.caller()
                .run()
                .map(it -> task.with("run", it.run().toString()))
                .orElse(task);
    }

    private static String digest(Completed reply) {
        var words = reply.text() + "\u0000" + reply.calls();
        return Digest.sha256(words.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
