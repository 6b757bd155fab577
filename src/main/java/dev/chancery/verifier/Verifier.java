package dev.chancery.verifier;

import static dev.chancery.verifier.RefusalCode.ACTION_MISMATCH;
import static dev.chancery.verifier.RefusalCode.ARGUMENTS_MISMATCH;
import static dev.chancery.verifier.RefusalCode.AUDIENCE_MISMATCH;
import static dev.chancery.verifier.RefusalCode.BAD_CREDENTIAL;
import static dev.chancery.verifier.RefusalCode.EXPIRED;
import static dev.chancery.verifier.RefusalCode.NOT_YET_VALID;
import static dev.chancery.verifier.RefusalCode.PROOF_MISMATCH;
import static dev.chancery.verifier.RefusalCode.REPLAYED;
import static dev.chancery.verifier.RefusalCode.REVOKED;

import dev.chancery.attest.ProofOfPossession;
import dev.chancery.attest.ProofOfPossession.Occasion;
import dev.chancery.attest.ProofOfPossession.Proven;
import dev.chancery.attest.ProofOfPossession.Unproven;
import dev.chancery.kernel.Actor;
import dev.chancery.verifier.spi.AgentNames;
import dev.chancery.verifier.spi.ConsumedCredentials;
import dev.chancery.verifier.spi.CredentialUse;
import dev.chancery.verifier.spi.CredentialUses;
import dev.chancery.verifier.spi.RefusalRecord;
import dev.chancery.verifier.spi.RefusedUse;
import dev.chancery.verifier.spi.Revocations;
import dev.chancery.verifier.spi.TrustedKeys;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Stands in front of tool code. Takes an encoded credential and this exact request, and admits it once: a credential
 * that fails any check is refused with the code of the first one it fails, told to the record, and not used up.
 */
public final class Verifier {

    /** The {@code typ} of every credential. */
    public static final String TYPE = "chancery-act+jwt";

    private final Surroundings surroundings;
    private final Tolerance tolerance;
    private final Authentication authentication;
    private final Clock clock;

    public Verifier(Surroundings surroundings, Tolerance tolerance, Clock clock) {
        this.surroundings = surroundings;
        this.tolerance = tolerance;
        this.authentication = new Authentication(surroundings.keys(), tolerance);
        this.clock = clock;
    }

    /** What a verifier is given by whoever embeds it. */
    public record Surroundings(
            TrustedKeys keys, Revocations revocations, CredentialUses uses, RefusalRecord refusals, AgentNames names) {

        /** Surroundings in which agents go by their ids, and what was taken back is asked apart from what was used. */
        public Surroundings(
                TrustedKeys keys, Revocations revocations, ConsumedCredentials consumed, RefusalRecord refusals) {
            this(keys, revocations, CredentialUses.of(revocations, consumed), refusals, _ -> Optional.empty());
        }
    }

    /** Judges the credential for this request and, if everything holds, uses it up. */
    public Verdict verify(String credential, ToolRequest request) {
        var now = clock.instant();
        return switch (authentication.read(credential, now)) {
            case Authentication.Untrusted(var why) -> refused(new Complaint(BAD_CREDENTIAL, why), request);
            case Authentication.Authentic(var claims) -> {
                var presented = new Presented(credential, claims, agent(claims), request, now);
                yield complaint(presented)
                        .<Verdict>map(it -> refused(it, presented))
                        .orElseGet(() -> new Admitted(request, claims, presented.agent()));
            }
        };
    }

    /** A credential that a trusted issuer signed, and what it is presented for. */
    private record Presented(
            String credential, ActClaims claims, Actor.Agent agent, ToolRequest request, Instant now) {}

    private Actor.Agent agent(ActClaims claims) {
        var id = claims.act().agent();
        return new Actor.Agent(id, surroundings.names().nameOf(id).orElseGet(id::toString));
    }

    private Optional<Complaint> complaint(Presented it) {
        return mismatch(it.claims(), it.request())
                .or(() -> untimely(it.claims(), it.now()))
                .or(() -> unproven(it).map(unproven -> revoked(it.claims()).orElse(unproven)))
                .or(() -> unusable(it));
    }

    private static Optional<Complaint> mismatch(ActClaims claims, ToolRequest request) {
        var permission = claims.permission();
        if (!claims.audience().equals(request.audience())) {
            return no(
                    AUDIENCE_MISMATCH,
                    "The credential is for " + claims.audience() + ", not for " + request.audience() + ".");
        }
        if (!permission.covers(request)) {
            return no(ACTION_MISMATCH, "The credential permits " + permission.act() + ", not " + request.act() + ".");
        }
        if (!request.argumentsDigest().equals(Optional.of(permission.argumentsDigest()))) {
            return no(ARGUMENTS_MISMATCH, "The credential permits " + permission.act() + " with other arguments.");
        }
        return Optional.empty();
    }

    private Optional<Complaint> untimely(ActClaims claims, Instant now) {
        var begins = claims.notBefore().isAfter(claims.issuedAt()) ? claims.notBefore() : claims.issuedAt();
        if (now.isBefore(begins.minus(tolerance.clockSkew()))) {
            return no(NOT_YET_VALID, "The credential is valid from " + begins + ", and it is " + now + ".");
        }
        if (!now.isBefore(claims.expiresAt().plus(tolerance.clockSkew()))) {
            return no(EXPIRED, "The credential expired at " + claims.expiresAt() + ", and it is " + now + ".");
        }
        return Optional.empty();
    }

    private Optional<Complaint> revoked(ActClaims claims) {
        return surroundings
                .revocations()
                .reasonAgainst(claims.credential(), claims.act().agent(), claims.task())
                .map(reason -> new Complaint(REVOKED, reason));
    }

    /** A bound credential asks for a proof; one that is presented is checked in any case. */
    private static Optional<Complaint> unproven(Presented it) {
        var bound = it.claims().boundTo();
        if (it.request().proof().isEmpty()) {
            return bound.isPresent()
                    ? no(PROOF_MISMATCH, "The credential is bound to a key, and no proof of holding it was presented.")
                    : Optional.empty();
        }
        var proof = it.request().proof().get();
        var occasion = new Occasion(proof.method(), proof.uri(), Optional.of(it.credential()));
        return switch (ProofOfPossession.check(proof.jwt(), occasion, it.now())) {
            case Unproven(var reason) -> no(PROOF_MISMATCH, reason);
            case Proven proven ->
                bound.isPresent() && !bound.get().equals(proven.thumbprint())
                        ? no(PROOF_MISMATCH, "The proof is of another key than the one the credential is bound to.")
                        : Optional.empty();
        };
    }

    /** Whether it was taken back is part of using it up, so that nothing comes between. */
    private Optional<Complaint> unusable(Presented it) {
        var claims = it.claims();
        var use = new CredentialUse(
                claims.credential(),
                claims.expiresAt(),
                claims.invocation(),
                claims.task(),
                it.agent(),
                claims.audience(),
                claims.permission().act());
        return switch (surroundings.uses().use(use)) {
            case CredentialUses.First() -> Optional.empty();
            case CredentialUses.TakenBack(var reason) -> no(REVOKED, reason);
            case CredentialUses.Repeated() ->
                no(REPLAYED, "The credential " + claims.credential() + " was used before.");
        };
    }

    private Refused refused(Complaint complaint, ToolRequest request) {
        return refused(
                new RefusedUse(
                        complaint.code().label(),
                        complaint.detail(),
                        new Actor.Unknown(),
                        Optional.empty(),
                        request.audience(),
                        request.act()),
                complaint);
    }

    private Refused refused(Complaint complaint, Presented it) {
        var origin = new RefusedUse.Origin(
                it.claims().credential(), it.claims().invocation(), it.claims().task());
        return refused(
                new RefusedUse(
                        complaint.code().label(),
                        complaint.detail(),
                        it.agent(),
                        Optional.of(origin),
                        it.request().audience(),
                        it.request().act()),
                complaint);
    }

    private Refused refused(RefusedUse use, Complaint complaint) {
        surroundings.refusals().refused(use);
        return new Refused(complaint.code(), complaint.detail(), use.invocation());
    }

    private static Optional<Complaint> no(RefusalCode code, String detail) {
        return Optional.of(new Complaint(code, detail));
    }

    private record Complaint(RefusalCode code, String detail) {}
}
