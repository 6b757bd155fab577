package dev.chancery.tools;

import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import dev.chancery.tools.ToolAnswer.Completed;
import dev.chancery.tools.ToolAnswer.Failed;
import dev.chancery.tools.ToolAnswer.InputRequired;
import dev.chancery.tools.ToolAnswer.Outcome;
import dev.chancery.verifier.Admitted;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the ledger that tool code was reached, what it changed and how it ended. */
@Component
class ToolLedger implements SideEffects {

    private final Ledger ledger;

    ToolLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    @Transactional
    public void invoked(Admitted admitted) {
        ledger.append(event("tool.invoked", admitted));
    }

    @Transactional
    public void ended(Admitted admitted, Outcome outcome) {
        ledger.append(
                switch (outcome) {
                    case Completed _ -> event("tool.completed", admitted);
                    case InputRequired _ -> event("tool.input_required", admitted);
                    case Failed(var refusal) ->
                        event("tool.failed", admitted)
                                .with("code", refusal.code())
                                .with("detail", refusal.detail());
                });
    }

    @Override
    @Transactional
    public void record(Admitted admitted, String subject, Map<String, Object> details) {
        var event = event("side_effect.recorded", admitted)
                .about(subject)
                .with("credential", admitted.credential().toString());
        for (var detail : details.entrySet()) {
            event = event.with(detail.getKey(), detail.getValue());
        }
        ledger.append(event);
    }

    private static LedgerEvent event(String type, Admitted admitted) {
        return LedgerEvent.of(type, admitted.agent())
                .about("credential:" + admitted.credential())
                .under(admitted.invocation())
                .with("task", admitted.task().toString())
                .with("audience", admitted.request().audience())
                .with("act", admitted.request().act());
    }
}
