package dev.chancery.verifier;

import static dev.chancery.verifier.TestingIssuer.LIST;
import static dev.chancery.verifier.TestingIssuer.NOW;

import dev.chancery.attest.Signer;
import dev.chancery.attest.SigningKey;
import dev.chancery.attest.TestingProofs;
import dev.chancery.verifier.spi.ConsumedCredentials.Consumption;
import dev.chancery.verifier.spi.TrustedKeys;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A verifier, a good credential and the request it is for, all of which an attacker may change. */
final class Scene {

    final TestingIssuer issuer = new TestingIssuer();
    final Set<UUID> consumed = new HashSet<>();

    TrustedKeys keys = issuer.trusted();
    ToolRequest request = LIST;
    Instant now = NOW;
    Optional<String> revoked = Optional.empty();

    private final SigningKey holder;
    private final String here;
    private Optional<String> presented = Optional.empty();

    Scene(SigningKey holder, String here) {
        this.holder = holder;
        this.here = here;
    }

    Verdict verdict() {
        var surroundings = new Verifier.Surroundings(
                keys,
                (_, _, _) -> revoked,
                use -> consumed.add(use.credential()) ? Consumption.FRESH : Consumption.ALREADY,
                _ -> {});
        return new Verifier(surroundings, Tolerance.STRICT, Clock.fixed(now, ZoneOffset.UTC))
                .verify(presented.orElseGet(issuer::credential), request);
    }

    void present(String text) {
        presented = Optional.of(text);
    }

    void signedBy(Signer other) {
        present(issuer.signedBy(other));
    }

    void with(String claim, Object value) {
        issuer.with(claim, value);
    }

    void without(String claim) {
        issuer.without(claim);
    }

    /** Dates the whole credential so many seconds later. */
    void movedBy(int seconds) {
        with("iat", NOW.getEpochSecond() + seconds);
        with("nbf", NOW.getEpochSecond() + seconds);
        with("exp", NOW.getEpochSecond() + seconds + 30);
    }

    void arguments(Object... namesAndValues) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (var place = 0; place < namesAndValues.length; place += 2) {
            arguments.put((String) namesAndValues[place], namesAndValues[place + 1]);
        }
        request = new ToolRequest(LIST.audience(), LIST.tool(), LIST.action(), arguments);
    }

    void use() {
        present(issuer.credential());
        verdict();
    }

    /** Binds the credential to the holder's key. */
    Scene bound() {
        with("cnf", Map.of("jkt", TestingProofs.of(holder).thumbprint()));
        return this;
    }

    /** A proof by this key for the credential as it is now. */
    TestingProofs.Draft proof(SigningKey key) {
        return TestingProofs.of(key).at(NOW).with("htu", here).forToken(issuer.credential());
    }

    Scene prove(TestingProofs.Draft proof) {
        request = request.withProof(new Proof(proof.proof(), "POST", here));
        return this;
    }

    /** The credential with one bit of one part changed. */
    String flipped(int part) {
        var parts = issuer.credential().split("\\.", -1);
        var middle = parts[part].length() / 2;
        var other = parts[part].charAt(middle) == 'A' ? 'B' : 'A';
        parts[part] = parts[part].substring(0, middle) + other + parts[part].substring(middle + 1);
        return String.join(".", parts);
    }

    /** The credential with the signature of another one by the same key. */
    String crossed() {
        var text = issuer.credential();
        var other = new TestingIssuer().credential();
        return text.substring(0, text.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'));
    }
}
