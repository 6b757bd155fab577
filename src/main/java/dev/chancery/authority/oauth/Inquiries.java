package dev.chancery.authority.oauth;

import dev.chancery.attest.Jws;
import dev.chancery.attest.KeyRing;
import dev.chancery.attest.SigningRole;
import dev.chancery.authority.CredentialRecord;
import dev.chancery.authority.Credentials;
import dev.chancery.identity.Audiences;
import dev.chancery.identity.Scopes;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.TaskId;
import dev.chancery.verifier.Verifier;
import dev.chancery.verifier.spi.Revocations;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Says what a token is worth now (RFC 7662). A credential that was had by exchange shows its whole chain of {@code act},
 * and is active only until it is used, and while it, its agent and its task stand.
 */
@Component
public class Inquiries {

    private static final Map<String, Object> INACTIVE = Map.of("active", false);

    private final AccessTokens accessTokens;
    private final KeyRing keys;
    private final Revocations revocations;
    private final Credentials credentials;

    Inquiries(AccessTokens accessTokens, KeyRing keys, Revocations revocations, Credentials credentials) {
        this.accessTokens = accessTokens;
        this.keys = keys;
        this.revocations = revocations;
        this.credentials = credentials;
    }

    /** Whoever asks about a token, or takes one back; a tool server asks about credentials for its own audiences. */
    public record Inquirer(String clientId, Actor actor, List<String> scopes, Audiences audiences) {

        boolean may(String scope) {
            return scopes.contains(scope.substring(Scopes.PREFIX.length()));
        }
    }

    /** What is said about a token; not active is all that is said about a stranger's. */
    public Map<String, Object> inspect(String token, Inquirer inquirer) {
        var seesAll = inquirer.may(Scopes.CREDENTIALS_READ);
        return accessTokens
                .recognise(token)
                .map(it -> seesAll || verifiesAll(inquirer) || it.client().equals(inquirer.clientId())
                        ? active(it)
                        : INACTIVE)
                .or(() -> credential(token)
                        .map(it ->
                                seesAll || mayVerify(it, inquirer) || isActor(it, inquirer) ? described(it) : INACTIVE))
                .orElse(INACTIVE);
    }

    private static boolean verifiesAll(Inquirer inquirer) {
        return inquirer.may(Scopes.CREDENTIALS_VERIFY) && inquirer.audiences().equals(Audiences.ANY);
    }

    private static boolean mayVerify(Jws.Readable credential, Inquirer inquirer) {
        return inquirer.may(Scopes.CREDENTIALS_VERIFY)
                && credential.claims().get("aud") instanceof String audience
                && inquirer.audiences().include(audience);
    }

    private static Map<String, Object> active(AccessClaims token) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("active", true);
        answer.put("token_type", token.proofKeyThumbprint().isPresent() ? "DPoP" : "Bearer");
        answer.putAll(token.toJson());
        return answer;
    }

    private Map<String, Object> described(Jws.Readable credential) {
        if (isOver(credential.claims())) {
            return INACTIVE;
        }
        var answer = new LinkedHashMap<String, Object>();
        answer.put("active", true);
        answer.put("token_type", credential.claims().containsKey("cnf") ? "DPoP" : "Bearer");
        answer.putAll(credential.claims());
        return answer;
    }

    /** A credential that we signed with a key that stands; empty for everything else. */
    Optional<Jws.Readable> credential(String token) {
        return token.startsWith("eyJ")
                        && Jws.parse(token) instanceof Jws.Readable jws
                        && jws.type().equals(Verifier.TYPE)
                        && keys.find(jws.keyId())
                                .filter(it -> it.role() == SigningRole.CREDENTIAL
                                        && it.revokedAt().isEmpty())
                                .filter(it -> jws.isSignedBy(it.key()))
                                .isPresent()
                ? Optional.of(jws)
                : Optional.empty();
    }

    private boolean isOver(Map<String, Object> claims) {
        var isFresh = Subjects.uuid(claims.get("jti"))
                .flatMap(credentials::find)
                .filter(it -> it.state() == CredentialRecord.State.ISSUED)
                .isPresent();
        return !isFresh || wasTakenBack(claims);
    }

    /** Whether it, its agent or its task was stopped since it was issued. */
    private boolean wasTakenBack(Map<String, Object> claims) {
        var id = Subjects.uuid(claims.get("jti"));
        var task = Subjects.uuid(claims.get("task")).map(TaskId::new);
        var agent = agent(claims);
        return id.isEmpty()
                || task.isEmpty()
                || agent.isEmpty()
                || revocations.reasonAgainst(id.get(), agent.get(), task.get()).isPresent();
    }

    /** A credential of ours that has not expired and stands, used or not: whoever was called with it may pass it on. */
    Optional<Jws.Readable> standing(String token, Instant now) {
        return credential(token)
                .filter(it -> it.claims().get("exp") instanceof Number expiresAt
                        && now.getEpochSecond() < expiresAt.longValue())
                .filter(it -> !wasTakenBack(it.claims()));
    }

    static boolean isActor(Jws.Readable credential, Inquirer inquirer) {
        return agent(credential.claims())
                .filter(it -> it.toString().equals(inquirer.clientId()))
                .isPresent();
    }

    private static Optional<AgentId> agent(Map<String, Object> claims) {
        return Subjects.through(claims.get("act")).map(List::getFirst);
    }
}
