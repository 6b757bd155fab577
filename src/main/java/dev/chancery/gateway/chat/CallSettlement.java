package dev.chancery.gateway.chat;

import dev.chancery.gateway.budget.Amount;
import dev.chancery.ledger.LedgerEvent;
import dev.chancery.models.Reply;
import dev.chancery.models.Reply.Completed;
import dev.chancery.models.Reply.Failed;
import dev.chancery.models.Usage;
import org.springframework.stereotype.Component;

/** Books the end of a call: tokens, money, the ledger, and the run it was part of. */
@Component
class CallSettlement {

    private static final Usage NOTHING = new Usage(0, 0);

    private final Governance governance;

    CallSettlement(Governance governance) {
        this.governance = governance;
    }

    void ended(GovernedCall call, Reply reply, Heard heard) {
        switch (reply) {
            case Completed completed -> {
                book(call, completed.usage(), CallEvents.answered(call, completed));
                call.caller()
                        .run()
                        .ifPresent(it -> it.used(call.use(
                                completed.usage().inputTokens(),
                                completed.usage().outputTokens())));
            }
            case Failed failed -> {
                var spent = heard.isNothing() ? NOTHING : heard.estimate(call.call());
                book(call, spent, CallEvents.failed(call, failed, spent));
                call.caller().run().ifPresent(it -> it.refused(failed.refusal()));
            }
        }
    }

    /** The caller went away, or something broke; the provider may bill what it had read and said. */
    void stopped(GovernedCall call, Heard heard) {
        var spent = heard.estimate(call.call());
        book(call, spent, CallEvents.cancelled(call, "cancelled", spent));
    }

    void neverBegan(GovernedCall call) {
        book(call, NOTHING, CallEvents.cancelled(call, "never_began", NOTHING));
    }

    private void book(GovernedCall call, Usage spent, LedgerEvent event) {
        call.tokens().settle(spent.total());
        governance.settle(
                call,
                new Amount(
                        call.model().cost(spent),
                        spent.total(),
                        call.model().price().isPresent()),
                event);
    }
}
