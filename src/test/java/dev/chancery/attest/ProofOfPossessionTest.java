package dev.chancery.attest;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.chancery.attest.ProofOfPossession.Checked;
import dev.chancery.attest.ProofOfPossession.Occasion;
import dev.chancery.attest.ProofOfPossession.Proven;
import dev.chancery.attest.ProofOfPossession.Unproven;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProofOfPossessionTest {

    /** The first example of RFC 9449 section 4.1, and section 6.1's thumbprint of its key. */
    private static final String OF_THE_RFC =
            "eyJ0eXAiOiJkcG9wK2p3dCIsImFsZyI6IkVTMjU2IiwiandrIjp7Imt0eSI6IkVDIiwieCI6Imw4dEZyaHgtMzR0Vj"
                    + "NoUklDUkRZOXpDa0RscEJoRjQyVVFVZldWQVdCRnMiLCJ5IjoiOVZFNGpmX09rX282NHpiVFRsY3VOSmFqSG10NnY5"
                    + "VERWclUwQ2R2R1JEQSIsImNydiI6IlAtMjU2In19.eyJqdGkiOiItQndDM0VTYzZhY2MybFRjIiwiaHRtIjoiUE9TV"
                    + "CIsImh0dSI6Imh0dHBzOi8vc2VydmVyLmV4YW1wbGUuY29tL3Rva2VuIiwiaWF0IjoxNTYyMjYyNjE2fQ.2-GxA6T8"
                    + "lP4vfrg8v-FdWP0A0zdrj8igiMLvqRMUvwnQg4PtFLbdLXiOSsX0x7NVY-FNyJK70nfbV37xRZT3Lg";

    private static final String URI = "https://chancery.example/oauth2/token";
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Occasion AT_THE_TOKEN_ENDPOINT = new Occasion("POST", URI, Optional.empty());

    private final TestingProofs proofs = TestingProofs.of(TestingKeys.named("holder"));

    @Test
    void takesTheProofOfTheRfc() {
        var occasion = new Occasion("POST", "https://server.example.com/token", Optional.empty());

        assertThat(ProofOfPossession.check(OF_THE_RFC, occasion, Instant.ofEpochSecond(1562262618)))
                .isEqualTo(new Proven(
                        "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I",
                        "-BwC3ESc6acc2lTc",
                        Instant.ofEpochSecond(1562262616),
                        Optional.empty()));
    }

    @Test
    void takesAProofThatAnotherLibraryMade() throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_256).generate();
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType("dpop+jwt"))
                        .jwk(key.toPublicJWK())
                        .build(),
                new JWTClaimsSet.Builder()
                        .jwtID("1")
                        .claim("htm", "POST")
                        .claim("htu", URI)
                        .issueTime(Date.from(NOON))
                        .build());
        jwt.sign(new ECDSASigner(key));

        assertThat(ProofOfPossession.check(jwt.serialize(), AT_THE_TOKEN_ENDPOINT, NOON))
                .isInstanceOfSatisfying(
                        Proven.class, it -> assertThat(it.thumbprint()).isEqualTo(thumbprint(key)));
    }

    @Test
    void hasTheThumbprintOfRfc8037() {
        var jwk = Map.of("kty", "OKP", "crv", "Ed25519", "x", "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");

        assertThat(PublicJwk.read(jwk).orElseThrow().thumbprint())
                .isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    @Test
    void namesTheHolderOfTheKey() {
        assertThat(check(proofs.at(NOON).proof()))
                .isInstanceOfSatisfying(
                        Proven.class, it -> assertThat(it.thumbprint()).isEqualTo(proofs.thumbprint()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://CHANCERY.example/oauth2/token",
                "https://chancery.example:443/oauth2/token",
                "https://chancery.example/oauth2/./token?a=b#c"
            })
    void takesTheSameAddressInAnotherForm(String uri) {
        assertThat(check(proofs.at(NOON).with("htu", uri).proof())).isInstanceOf(Proven.class);
    }

    @ParameterizedTest
    @CsvSource({
        "htm, GET, The proof is for the method GET",
        "htm, post, The proof is for the method post",
        "htu, https://chancery.example/oauth2/revoke, The proof is for https",
        "htu, http://chancery.example/oauth2/token, The proof is for http",
        "htu, https://chancery.example:8443/oauth2/token, The proof is for https",
        "jti, '', The claim jti is a text"
    })
    void refusesAProofForAnotherRequest(String claim, String value, String reason) {
        assertUnproven(proofs.at(NOON).with(claim, value).proof(), reason);
    }

    @Test
    void refusesAProofThatIsTooOldOrOfTheFuture() {
        assertUnproven(proofs.at(NOON.minusSeconds(60)).proof(), "The proof was made at");
        assertUnproven(proofs.at(NOON.plusSeconds(6)).proof(), "The proof was made at");
        assertThat(check(proofs.at(NOON.minusSeconds(59)).proof())).isInstanceOf(Proven.class);
        assertThat(check(proofs.at(NOON.plusSeconds(5)).proof())).isInstanceOf(Proven.class);
    }

    @Test
    void bindsAProofToTheTokenItComesWith() {
        var occasion = new Occasion("POST", URI, Optional.of("token"));

        assertThat(ProofOfPossession.check(proofs.at(NOON).forToken("token").proof(), occasion, NOON))
                .isInstanceOf(Proven.class);
        assertThat(ProofOfPossession.check(proofs.at(NOON).forToken("another").proof(), occasion, NOON))
                .isInstanceOf(Unproven.class);
        assertThat(ProofOfPossession.check(proofs.at(NOON).proof(), occasion, NOON))
                .isInstanceOf(Unproven.class);
    }

    @Test
    void refusesAnotherKeysSignature() {
        assertUnproven(
                proofs.at(NOON).signedBy(TestingKeys.named("thief")).proof(),
                "The signature is not that of the key in the header.");
    }

    @ParameterizedTest
    @CsvSource({
        "alg, none, A proof is signed with",
        "alg, HS256, A proof is signed with",
        "alg, ES256, The signature is not",
        "typ, JWT, A proof is of type dpop+jwt",
        "crit, exp, The header member crit is refused",
        "jku, https://keys.example, The header member jku is refused"
    })
    void refusesAHeaderThatBreaksTheRules(String member, String value, String reason) {
        assertUnproven(proofs.at(NOON).withHeader(member, value).proof(), reason);
    }

    @Test
    void refusesAPrivateKeyInTheHeader() {
        var jwk = Map.of("kty", "OKP", "crv", "Ed25519", "x", "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo", "d", "AA");

        assertUnproven(proofs.at(NOON).withHeader("jwk", jwk).proof(), "The header's jwk is no sound public key.");
    }

    private static String thumbprint(ECKey key) throws AssertionError {
        try {
            return key.computeThumbprint().toString();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private static Checked check(String proof) {
        return ProofOfPossession.check(proof, AT_THE_TOKEN_ENDPOINT, NOON);
    }

    private static void assertUnproven(String proof, String reason) {
        assertThat(check(proof))
                .isInstanceOfSatisfying(
                        Unproven.class, it -> assertThat(it.reason()).startsWith(reason));
    }
}
