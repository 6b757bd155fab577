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
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Puts the verifier before every tool server and the ledger around it. */
@Component
class GuardedToolServers implements ToolServers {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedToolServers.class);

    private final Map<String, ToolServer> servers;
    private final Verifier verifier;
    private final ToolLedger ledger;

    GuardedToolServers(List<ToolServer> servers, Verifier verifier, ToolLedger ledger) {
        this.servers =
                servers.stream().collect(Collectors.toUnmodifiableMap(ToolServer::audience, Function.identity()));
        this.verifier = verifier;
        this.ledger = ledger;
    }

    @Override
    public ToolAnswer call(String credential, Act act) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A tool is never called inside a transaction.");
        }
        var request = new ToolRequest(act.audience(), act.tool(), act.action(), act.arguments());
        return switch (verifier.verify(credential, request)) {
            case Refused(var code, var detail, var _) -> new ToolAnswer.Refused(new Refusal(code.label(), detail));
            case Admitted admitted -> invoke(admitted);
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

    /** The edge behind which foreign code runs: what it throws becomes an answer, but for errors of the machine. */
    private Outcome perform(Admitted admitted) {
        var server = servers.get(admitted.request().audience());
        if (server == null) {
            return new Failed(new Refusal(
                    "unknown_tool_server",
                    "No tool server answers to " + admitted.request().audience() + "."));
        }
        try {
            return server.perform(admitted);
        } catch (RuntimeException failure) {
            LOG.error("The tool {} failed.", admitted.request().act(), failure);
            return new Failed(
                    new Refusal("tool_error", "The tool " + admitted.request().act() + " failed unexpectedly."));
        }
    }
}
