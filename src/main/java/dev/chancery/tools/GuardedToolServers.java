package dev.chancery.tools;

import dev.chancery.authority.Act;
import dev.chancery.kernel.Refusal;
import dev.chancery.tools.ToolAnswer.Failed;
import dev.chancery.tools.ToolAnswer.Outcome;
import dev.chancery.verifier.Admitted;
import dev.chancery.verifier.Refused;
import dev.chancery.verifier.ToolRequest;
import dev.chancery.verifier.Verifier;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Puts the verifier before every tool server and the ledger around it. */
@Component
class GuardedToolServers implements ToolServers {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedToolServers.class);

    private final ToolDirectory directory;
    private final Verifier verifier;
    private final ToolLedger ledger;

    GuardedToolServers(ToolDirectory directory, Verifier verifier, ToolLedger ledger) {
        this.directory = directory;
        this.verifier = verifier;
        this.ledger = ledger;
    }

    @Override
    public ToolAnswer call(String credential, Act act) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A tool is never called inside a transaction.");
        }
        return switch (verifier.verify(credential, request(act))) {
            case Refused(var code, var detail, var _) -> new ToolAnswer.Refused(new Refusal(code.label(), detail));
            case Admitted admitted -> invoke(admitted);
        };
    }

    @Override
    public List<ToolServer> all() {
        return directory.all();
    }

    @Override
    public Optional<ToolServer> find(String audience) {
        return directory.server(audience);
    }

    @Override
    public Optional<Refusal> complaint(Act act) {
        return switch (directory.find(request(act))) {
            case ToolDirectory.Unknown(var refusal) -> Optional.of(refusal);
            case ToolDirectory.Found(var _, var tool) -> tool.check(act.arguments());
        };
    }

    private Outcome invoke(Admitted admitted) {
        ledger.invoked(admitted);
        Outcome outcome = new Failed(new Refusal("tool_error", "The tool ended before it could answer."));
        try {
            outcome = perform(admitted);
        } finally {
            ledger.ended(admitted, outcome);
        }
        return outcome;
    }

    private Outcome perform(Admitted admitted) {
        return switch (directory.find(admitted.request())) {
            case ToolDirectory.Unknown(var refusal) -> new Failed(refusal);
            case ToolDirectory.Found(var server, var tool) ->
                tool.check(admitted.request().arguments())
                        .<Outcome>map(Failed::new)
                        .orElseGet(() -> perform(server, admitted));
        };
    }

    /** The edge behind which foreign code runs: what it throws becomes an answer, but for errors of the machine. */
    private static Outcome perform(ToolServer server, Admitted admitted) {
        try {
            return server.perform(admitted);
        } catch (RuntimeException failure) {
            LOG.error("The tool {} failed.", admitted.request().act(), failure);
            return new Failed(
                    new Refusal("tool_error", "The tool " + admitted.request().act() + " failed unexpectedly."));
        }
    }

    private static ToolRequest request(Act act) {
        return new ToolRequest(act.audience(), act.tool(), act.action(), act.arguments());
    }
}
