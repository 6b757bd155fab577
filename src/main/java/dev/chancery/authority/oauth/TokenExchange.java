package dev.chancery.authority.oauth;

import dev.chancery.authority.Act;
import dev.chancery.authority.ActRequest;
import dev.chancery.authority.AuthoritySettings;
import dev.chancery.authority.CredentialAnswer;
import dev.chancery.authority.CredentialDesk;
import dev.chancery.authority.oauth.Asked.Clear;
import dev.chancery.authority.oauth.Asked.Misasked;
import dev.chancery.identity.MachineClient;
import dev.chancery.identity.Scopes;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TaskId;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.kernel.UuidText;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

    TokenAnswer exchange(Form form, MachineClient client, Optional<String> thumbprint) {
        if (!client.scopes().contains(Scopes.CREDENTIALS_REQUEST.substring(Scopes.PREFIX.length()))) {
            return new TokenAnswer.Refused(
                    OAuthError.unauthorizedClient("An exchange needs the scope credentials:request."));
        }
        var invocation = new InvocationId(ids.next());
        var asked = issuedType(form)
                .then(type -> party(form, client, thumbprint)
                        .then(party -> request(form, party, invocation))
                        .map(request -> answer(
                                desk.request(thumbprint.map(request::boundTo).orElse(request)),
                                type,
                                thumbprint,
                                invocation)));
        return switch (asked) {
            case Clear<TokenAnswer>(var answer) -> answer;
            case Misasked<TokenAnswer>(var error) -> new TokenAnswer.Refused(error);
        };
    }

    /** The agent that wants to act, and whose wish it is. */
    private record Party(Actor.Agent agent, Subjects.Subject subject) {}

    private Asked<Party> party(Form form, MachineClient client, Optional<String> thumbprint) {
        return required(form, "subject_token")
                .then(token -> required(form, "subject_token_type").then(type -> switch (actors.find(
                        form, client, thumbprint)) {
                    case Actors.Unknown(var error) -> new Misasked<>(error);
                    case Actors.Known(var agent) ->
                        subjects.find(type, token, thumbprint)
                                .map(subject -> party(agent, subject))
                                .orElseGet(() -> new Misasked<>(OAuthError.invalidGrant(
                                        "The subject_token is unknown, expired, or not of the type it claims.")));
                }));
    }

    private static Asked<Party> party(Actor.Agent agent, Subjects.Subject subject) {
        return subject.agent().filter(it -> !it.equals(agent.id())).isPresent()
                ? new Misasked<>(
                        OAuthError.invalidGrant("The subject_token is not meant for the agent " + agent.name() + "."))
                : new Clear<>(new Party(agent, subject));
    }

    private Asked<ActRequest> request(Form form, Party party, InvocationId invocation) {
        var subject = party.subject();
        return task(form, subject)
                .then(task -> act(form)
                        .map(act -> new ActRequest(
                                        invocation, task, party.agent().id(), subject.onBehalfOf(), act)
                                .through(subject.outerDelegations())))
                .map(it -> form.find("reason").map(it::because).orElse(it))
                .then(it -> approved(form, it));
    }

    private static Asked<ActRequest> approved(Form form, ActRequest request) {
        return named(form, "approval", "An approval is named by its id.")
                .map(id -> id.map(request::withApproval).orElse(request));
    }

    private static Asked<TaskId> task(Form form, Subjects.Subject subject) {
        return named(form, "task", "A task is named by its id.").then(id -> {
            var named = id.map(TaskId::new);
            if (named.isPresent() && subject.task().isPresent() && !named.equals(subject.task())) {
                return new Misasked<>(OAuthError.invalidRequest("The subject_token is for another task."));
            }
            return named.or(subject::task).<Asked<TaskId>>map(Clear::new).orElseGet(() -> missing("task"));
        });
    }

    private Asked<Act> act(Form form) {
        return audience(form)
                .then(audience -> required(form, "authorization_details")
                        .then(details -> switch (AuthorizationDetails.read(details, audience)) {
                            case AuthorizationDetails.Described(var act) -> new Clear<>(act);
                            case AuthorizationDetails.Misdescribed(var reason) ->
                                new Misasked<>(OAuthError.invalidAuthorizationDetails(reason));
                        }));
    }

    /** One tool server, by its name or by the address of its MCP endpoint. */
    private Asked<String> audience(Form form) {
        var mcp = surroundings.authority().issuer() + "/mcp/";
        var resources = form.all("resource").stream()
                .map(it -> it.startsWith(mcp) ? "tool-server." + it.substring(mcp.length()) : it)
                .toList();
        var named = List.of(resources, form.all("audience")).stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
        return named.size() != 1
                        || named.getFirst().contains("#")
                        || named.getFirst().length() > 200
                ? new Misasked<>(OAuthError.invalidTarget("Exactly one tool server is named by resource or audience."))
                : new Clear<>(named.getFirst());
    }

    private static Asked<String> issuedType(Form form) {
        var wanted = form.find("requested_token_type").orElse(Subjects.JWT);
        return ISSUED.contains(wanted)
                ? new Clear<>(wanted)
                : new Misasked<>(OAuthError.invalidRequest("No token of the type " + wanted + " is issued here."));
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

    /** What is named by an id, if it is named at all. */
    private static Asked<Optional<UUID>> named(Form form, String parameter, String complaint) {
        var given = form.find(parameter);
        var id = given.flatMap(UuidText::parse);
        return given.isPresent() && id.isEmpty()
                ? new Misasked<>(OAuthError.invalidRequest(complaint))
                : new Clear<>(id);
    }

    private static Asked<String> required(Form form, String name) {
        return form.find(name).<Asked<String>>map(Clear::new).orElseGet(() -> missing(name));
    }

    private static <T> Asked<T> missing(String name) {
        return new Misasked<>(OAuthError.invalidRequest("The parameter " + name + " is missing."));
    }
}
