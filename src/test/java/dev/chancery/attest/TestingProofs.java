package dev.chancery.attest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Writes DPoP proofs for a key, sound ones and any other. */
public final class TestingProofs {

    private final SigningKey holder;

    private TestingProofs(SigningKey holder) {
        this.holder = holder;
    }

    public static TestingProofs of(SigningKey holder) {
        return new TestingProofs(holder);
    }

    public String thumbprint() {
        return PublicJwk.of(holder.verificationKey()).thumbprint();
    }

    /** A proof for {@code POST https://chancery.example/oauth2/token} at this moment, unless it is changed. */
    public Draft at(Instant moment) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("htm", "POST");
        claims.put("htu", "https://chancery.example/oauth2/token");
        claims.put("iat", moment.getEpochSecond());
        claims.put("jti", UUID.randomUUID().toString());
        var header = new LinkedHashMap<String, Object>();
        header.put("alg", "EdDSA");
        header.put("typ", "dpop+jwt");
        header.put("jwk", PublicJwk.of(holder.verificationKey()).members());
        return new Draft(header, claims, holder);
    }

    /** A proof in the making. */
    public record Draft(Map<String, Object> header, Map<String, Object> claims, SigningKey signer) {

        public Draft with(String claim, Object value) {
            claims.put(claim, value);
            return this;
        }

        public Draft withHeader(String member, Object value) {
            header.put(member, value);
            return this;
        }

        public Draft forToken(String token) {
            return with("ath", ProofOfPossession.hash(token));
        }

        public Draft signedBy(SigningKey other) {
            return new Draft(header, claims, other);
        }

        public String proof() {
            var input = encode(StrictJson.bytes(header)) + "." + encode(StrictJson.bytes(claims));
            return input + "." + encode(signer.sign(input.getBytes(StandardCharsets.US_ASCII)));
        }

        private static String encode(byte[] bytes) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }
    }
}
