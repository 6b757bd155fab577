package dev.chancery.authority.oauth;

import dev.chancery.authority.Act;
import dev.chancery.authority.ActRequest;
import dev.chancery.authority.AuthoritySettings;
import dev.chancery.authority.CredentialAnswer;
import dev.chancery.authority.CredentialDesk;
import dev.chancery.identity.MachineClient;
import dev.chancery.identity.Scopes;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TaskId;
import dev.chancery.kernel.TimeOrderedIds;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Token exchange (RFC 8693): the subject says for whom, the actor which agent, the authorization details which act. What
 * comes of it is decided and signed by the one {@link CredentialDesk}, so an exchange can have nothing a tool call could
 * not.
 */
@Component
class TokenExchange {

    static final String GRANT_TYPE = "urn:ietf:params:oauth:grant-type:token-exchange";

    private static final Set<String> ISSUED = Set.of(Subjects.JWT, Subjects.ACCESS_TOKEN);

    private final Subjects subjects;
    private final Actors actors;
    private final CredentialDesk desk;
    private final TimeOrderedIds ids;
    private final Surroundings surroundings;

    TokenExchange(
            Subjects subjects, Actors actors, CredentialDesk desk, TimeOrderedIds ids, Surroundings surroundings) {
        this.subjects = subjects;
        this.actors = actors;
        this.desk = desk;
        this.ids = ids;
        this.surroundings = surroundings;
    }

    /** In whose name and by which clock. */
    @Component
    record Surroundings(AuthoritySettings authority, Clock clock) {}

    /** A parameter that does not do; thrown no further than this class. */
    private static final class Misasked extends RuntimeException {

        private final transient OAuthError error;

        Misasked(OAuthError error) {
            super(error.description(), null, false, false);
            this.error = error;
        }
    }

    TokenAnswer exchange(Form form, MachineClient client, Optional<String> thumbprint) {
        if (!client.scopes().contains(Scopes.CREDENTIALS_REQUEST.substring(Scopes.PREFIX.length()))) {
            return new TokenAnswer.Refused(
                    OAuthError.unauthorizedClient("An exchange needs the scope credentials:request."));
        }
        try {
            var issuedType = issuedType(form);
            var invocation = new InvocationId(ids.next());
            return answer(
                    desk.request(request(form, client, thumbprint, invocation)), issuedType, thumbprint, invocation);
        } catch (Misasked misasked) {
            return new TokenAnswer.Refused(misasked.error);
        }
    }

    private ActRequest request(Form form, MachineClient client, Optional<String> thumbprint, InvocationId invocation) {
        var subjectToken = required(form, "subject_token");
        var subjectType = required(form, "subject_token_type");
        var actor = actors.find(form, client, thumbprint);
        if (actor instanceof Actors.Unknown(var error)) {
            throw new Misasked(error);
        }
        var agent = ((Actors.Known) actor).agent();
        var subject = subjects.find(subjectType, subjectToken, thumbprint)
                .orElseThrow(() -> new Misasked(OAuthError.invalidGrant(
                        "The subject_token is unknown, expired, or not of the type it claims.")));
        if (subject.agent().filter(it -> !it.equals(agent.id())).isPresent()) {
            throw new Misasked(
                    OAuthError.invalidGrant("The subject_token is not meant for the agent " + agent.name() + "."));
        }
        var request = new ActRequest(invocation, task(form, subject), agent.id(), subject.onBehalfOf(), act(form))
                .through(subject.outerDelegations());
        var bound = thumbprint.map(request::boundTo).orElse(request);
        var reasoned = form.find("reason").map(bound::because).orElse(bound);
        return form.find("approval")
                .map(it -> reasoned.withApproval(Subjects.uuid(it)
                        .orElseThrow(() -> new Misasked(OAuthError.invalidRequest("An approval is named by its id.")))))
                .orElse(reasoned);
    }

    private static TaskId task(Form form, Subjects.Subject subject) {
        var named = form.find("task")
                .map(it -> Subjects.uuid(it)
                        .map(TaskId::new)
                        .orElseThrow(() -> new Misasked(OAuthError.invalidRequest("A task is named by its id."))));
        if (named.isPresent() && subject.task().isPresent() && !named.equals(subject.task())) {
            throw new Misasked(OAuthError.invalidRequest("The subject_token is for another task."));
        }
        return named.or(subject::task)
                .orElseThrow(() -> new Misasked(OAuthError.invalidRequest("The parameter task is missing.")));
    }

    private Act act(Form form) {
        var audience = audience(form);
        return switch (AuthorizationDetails.read(required(form, "authorization_details"), audience)) {
            case AuthorizationDetails.Described(var act) -> act;
            case AuthorizationDetails.Misdescribed(var reason) ->
                throw new Misasked(OAuthError.invalidAuthorizationDetails(reason));
        };
    }

    /** One tool server, by its name or by the address of its MCP endpoint. */
    private String audience(Form form) {
        var mcp = surroundings.authority().issuer() + "/mcp/";
        var resources = form.all("resource").stream()
                .map(it -> it.startsWith(mcp) ? "tool-server." + it.substring(mcp.length()) : it)
                .toList();
        var named = List.of(resources, form.all("audience")).stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
        if (named.size() != 1
                || named.getFirst().contains("#")
                || named.getFirst().length() > 200) {
            throw new Misasked(OAuthError.invalidTarget("Exactly one tool server is named by resource or audience."));
        }
        return named.getFirst();
    }

    private static String issuedType(Form form) {
        var wanted = form.find("requested_token_type").orElse(Subjects.JWT);
        if (!ISSUED.contains(wanted)) {
            throw new Misasked(OAuthError.invalidRequest("No token of the type " + wanted + " is issued here."));
        }
        return wanted;
    }

    private TokenAnswer answer(
            CredentialAnswer answer, String issuedType, Optional<String> thumbprint, InvocationId invocation) {
        return switch (answer) {
            case CredentialAnswer.Denied(var refusal)
            when refusal.code().equals("proof_required") ->
                new TokenAnswer.Refused(OAuthError.invalidDpopProof(refusal.detail()));
            case CredentialAnswer.Denied(var refusal) ->
                new TokenAnswer.Refused(OAuthError.accessDenied(refusal.code(), refusal.detail()));
            case CredentialAnswer.Escalated(var refusal, var approval) ->
                new TokenAnswer.Refused(OAuthError.authorizationPending(approval.toString(), refusal.detail()));
            case CredentialAnswer.Issued(var credential, var expiresAt) ->
                new TokenAnswer.Granted(granted(credential, expiresAt, issuedType, thumbprint, invocation));
        };
    }

    private Map<String, Object> granted(
            String credential,
            Instant expiresAt,
            String issuedType,
            Optional<String> thumbprint,
            InvocationId invocation) {
        var presented = thumbprint.isPresent() ? "DPoP" : "Bearer";
        var body = new LinkedHashMap<String, Object>();
        body.put("access_token", credential);
        body.put("issued_token_type", issuedType);
        body.put("token_type", issuedType.equals(Subjects.ACCESS_TOKEN) ? presented : "N_A");
        body.put(
                "expires_in",
                Math.max(
                        0,
                        expiresAt.getEpochSecond()
                                - surroundings.clock().instant().getEpochSecond()));
        body.put("txn", invocation.toString());
        return body;
    }

    private static String required(Form form, String name) {
        return form.find(name)
                .orElseThrow(() -> new Misasked(OAuthError.invalidRequest("The parameter " + name + " is missing.")));
    }
}
