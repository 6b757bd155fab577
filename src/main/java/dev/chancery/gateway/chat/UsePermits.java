package dev.chancery.gateway.chat;

import dev.chancery.authority.Act;
import dev.chancery.authority.ActRequest;
import dev.chancery.authority.CredentialAnswer;
import dev.chancery.authority.CredentialDesk;
import dev.chancery.gateway.ModelWish;
import dev.chancery.kernel.Refusal;
import dev.chancery.verifier.Admitted;
import dev.chancery.verifier.Refused;
import dev.chancery.verifier.ToolRequest;
import dev.chancery.verifier.Verifier;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gets an agent a credential for one use of one model and has it verified and used up, as for any other act. */
@Component
class UsePermits {

    private final CredentialDesk desk;
    private final Verifier verifier;

    UsePermits(CredentialDesk desk, Verifier verifier) {
        this.desk = desk;
        this.verifier = verifier;
    }

    /** Why the agent may not; empty when it may, this once. */
    Optional<Refusal> refusal(ModelWish wish) {
        var act = new Act(
                "models", "models", "invoke", Map.of("model", wish.call().model()));
        var request =
                new ActRequest(wish.invocation(), wish.task(), wish.agent().id(), wish.onBehalfOf(), act);
        return switch (desk.request(request)) {
            case CredentialAnswer.Denied(var refusal) -> Optional.of(refusal);
            case CredentialAnswer.Escalated(var refusal, var _) -> Optional.of(refusal);
            case CredentialAnswer.Issued(var credential, var _) -> verified(credential, act);
        };
    }

    private Optional<Refusal> verified(String credential, Act act) {
        var request = new ToolRequest(act.audience(), act.tool(), act.action(), act.arguments());
        return switch (verifier.verify(credential, request)) {
            case Admitted _ -> Optional.empty();
            case Refused refused -> Optional.of(new Refusal(refused.code().label(), refused.detail()));
        };
    }
}
