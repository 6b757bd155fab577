package dev.chancery.authority.issuing;

import dev.chancery.attest.Jws;
import dev.chancery.attest.Signer;
import dev.chancery.authority.AuthoritySettings;
import dev.chancery.authority.policy.DecidedAct;
import dev.chancery.authority.store.IssuedCredential;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.verifier.Verifier;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes an allowed act down as a compact JWS that any JOSE library verifies, good once and for seconds. */
@Component
class CredentialIssuer {

    private static final int MOST_OUTER = 15;

    private final AuthoritySettings settings;
    private final TimeOrderedIds ids;

    CredentialIssuer(AuthoritySettings settings, TimeOrderedIds ids) {
        this.settings = settings;
        this.ids = ids;
    }

    /** A signed credential and what is kept of it. */
    record Signed(String credential, IssuedCredential kept) {

        @Override
        public String toString() {
            return "Signed[kept=" + kept + "]";
        }
    }

    Signed sign(DecidedAct allowed, Signer signer) {
        if (!allowed.isAllowed()) {
            throw new IllegalArgumentException("Only what was allowed is signed, not the decision " + allowed.id());
        }
        var issuedAt = allowed.question().now().truncatedTo(ChronoUnit.SECONDS);
        var kept = new IssuedCredential(ids.next(), signer.keyId(), issuedAt, expiry(allowed, issuedAt));
        return new Signed(Jws.sign(signer, Verifier.TYPE, claims(allowed, kept)), kept);
    }

    /** Whole seconds, until the ceiling, what policy obliges to or the task's deadline, whichever comes first. */
    private Instant expiry(DecidedAct allowed, Instant issuedAt) {
        var deadline = Objects.requireNonNull(allowed.question().task(), "Nothing is allowed without a task.")
                .deadline();
        var obliged = allowed.decision().bounds().maxTtl().orElse(settings.ceiling());
        var ceiling = issuedAt.plus(obliged.compareTo(settings.ceiling()) < 0 ? obliged : settings.ceiling());
        var soonest = deadline.isBefore(ceiling) ? deadline : ceiling;
        var expiry = soonest.truncatedTo(ChronoUnit.SECONDS);
        return expiry.isAfter(issuedAt) ? expiry : issuedAt.plusSeconds(1);
    }

    private Map<String, Object> claims(DecidedAct allowed, IssuedCredential kept) {
        var request = allowed.question().request();
        var agent = Objects.requireNonNull(allowed.question().agent(), "Nothing is allowed without an agent.");
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", settings.issuer());
        claims.put("aud", request.act().audience());
        claims.put("sub", subject(request.onBehalfOf()));
        claims.put("act", act(agent.id(), outer(allowed)));
        claims.put("iat", kept.issuedAt().getEpochSecond());
        claims.put("nbf", kept.issuedAt().getEpochSecond());
        claims.put("exp", kept.expiresAt().getEpochSecond());
        claims.put("jti", kept.id().toString());
        claims.put("txn", request.invocation().toString());
        claims.put("task", request.task().toString());
        claims.put("authorization_details", List.of(detail(allowed)));
        request.proofKeyThumbprint().ifPresent(it -> claims.put("cnf", Map.of("jkt", it)));
        return claims;
    }

    /** RFC 8693 section 4.1: the outermost acts, those inside tell how it came to that. */
    private static Map<String, Object> act(AgentId agent, List<AgentId> outer) {
        var act = new LinkedHashMap<String, Object>();
        act.put("sub", agent.toString());
        if (!outer.isEmpty()) {
            act.put("act", act(outer.getFirst(), outer.subList(1, outer.size())));
        }
        return act;
    }

    /** Through whom the wish came: as the request says, then along the tasks above its own. */
    private static List<AgentId> outer(DecidedAct allowed) {
        var request = allowed.question().request();
        var task = Objects.requireNonNull(allowed.question().task(), "Nothing is allowed without a task.");
        return Stream.concat(request.outerDelegations().stream(), task.outerAgents().stream())
                .distinct()
                .filter(it -> !it.equals(request.agent()))
                .limit(MOST_OUTER)
                .toList();
    }

    private Map<String, Object> detail(DecidedAct allowed) {
        var act = allowed.question().request().act();
        var detail = new LinkedHashMap<String, Object>();
        detail.put("type", "chancery_tool_call");
        detail.put("identifier", act.tool());
        detail.put("actions", List.of(act.action()));
        detail.put(
                "arguments_digest",
                Objects.requireNonNull(allowed.question().argumentsDigest(), "Nothing is allowed without a digest."));
        detail.put("environment", settings.environment());
        return detail;
    }

    private static String subject(Actor actor) {
        return switch (actor) {
            case Actor.Person(var id, var _) -> id.toString();
            case Actor.Agent(var id, var _) -> id.toString();
            case Actor.ApiClient(var id, var _) -> "client:" + id;
            case Actor.Service(var name) -> "service:" + name;
            case Actor.Unknown() -> throw new IllegalArgumentException("Nobody can act on behalf of nobody.");
        };
    }
}
