package dev.chancery.tools.calls;

import dev.chancery.authority.ActRequest;
import dev.chancery.authority.CredentialAnswer;
import dev.chancery.authority.CredentialDesk;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.tools.ToolAnswer;
import dev.chancery.tools.ToolServers;
import dev.chancery.tools.calls.CallAnswer.Ended;
import dev.chancery.tools.calls.CallAnswer.Senseless;
import dev.chancery.tools.calls.CallAnswer.Stopped;
import dev.chancery.tools.calls.CallAnswer.Trail;
import dev.chancery.tools.calls.CallAnswer.Waiting;
import dev.chancery.tools.calls.TaskScopes.NoScope;
import dev.chancery.tools.calls.TaskScopes.Scope;
import org.springframework.stereotype.Component;

/**
 * Does what an agent wishes, by the one way there is: a decision on exactly this act, a credential for it, the verifier,
 * the tool. The agent sees the result and never the credential.
 */
@Component
public class CallDesk {

    private final TaskScopes scopes;
    private final CredentialDesk credentials;
    private final ToolServers tools;
    private final ToolWorkers workers;
    private final TimeOrderedIds ids;

    CallDesk(
            TaskScopes scopes, CredentialDesk credentials, ToolServers tools, ToolWorkers workers, TimeOrderedIds ids) {
        this.scopes = scopes;
        this.credentials = credentials;
        this.tools = tools;
        this.workers = workers;
        this.ids = ids;
    }

    /** Waits for the end, or for the deadline. Never call it inside a transaction. */
    public CallAnswer call(AgentCall call) {
        var complaint = tools.complaint(call.act());
        if (complaint.isPresent()) {
            return new Senseless(complaint.get());
        }
        return switch (scopes.of(call)) {
            case NoScope(var refusal) -> new Senseless(refusal);
            case Scope scope -> {
                var trail = new Trail(new InvocationId(ids.next()), scope.task());
                yield workers.work(call, trail, () -> act(call, scope, trail));
            }
        };
    }

    private CallAnswer act(AgentCall call, Scope scope, Trail trail) {
        var asked = request(call, scope, trail);
        return switch (CallSteps.step("credential", name(call), () -> credentials.request(asked), CallSteps::word)) {
            case CredentialAnswer.Denied(var refusal) -> new Stopped(refusal, trail);
            case CredentialAnswer.Escalated(var refusal, var approval) -> new Waiting(refusal, approval, trail);
            case CredentialAnswer.Issued(var credential, var _) -> present(credential, call, trail);
        };
    }

    private static String name(AgentCall call) {
        return call.act().tool() + "." + call.act().action();
    }

    private static ActRequest request(AgentCall call, Scope scope, Trail trail) {
        var plain =
                new ActRequest(trail.invocation(), scope.task(), call.agent().id(), scope.onBehalfOf(), call.act());
        var proven = call.provenKey().map(plain::provenBy).orElse(plain);
        var explained = call.reason().map(proven::because).orElse(proven);
        return call.approval().map(explained::withApproval).orElse(explained);
    }

    private CallAnswer present(String credential, AgentCall call, Trail trail) {
        return switch (CallSteps.step("work", name(call), () -> tools.call(credential, call.act()), CallSteps::word)) {
            case ToolAnswer.Refused(var refusal) -> new Stopped(refusal, trail);
            case ToolAnswer.Outcome outcome -> new Ended(outcome, trail);
        };
    }
}
