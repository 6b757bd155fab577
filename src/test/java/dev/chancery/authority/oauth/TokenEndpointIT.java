package dev.chancery.authority.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import dev.chancery.attest.Jws;
import dev.chancery.attest.SigningKey;
import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Client authentication, access tokens and their proofs, each with what an attacker would try. */
@WholeApplication
class TokenEndpointIT {

    private static final String CLIENT_CREDENTIALS = "client_credentials";

    @Autowired
    OAuthWorld world;

    @Autowired
    TestAccess access;

    @Autowired
    SecureRandom random;

    @Autowired
    Clock clock;

    private TestingClient client;

    @BeforeEach
    void registerAClient() {
        client = world.broker("agents:read", "credentials:verify");
    }

    @Test
    void anAccessTokenOpensWhatItsClientMay() {
        var answer = client.token(client.form(CLIENT_CREDENTIALS));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Api.json(answer).path("token_type").asString()).isEqualTo("Bearer");
        assertThat(Api.json(answer).path("expires_in").asInt()).isEqualTo(600);
        var token = Api.json(answer).path("access_token").asString();
        assertThat(api().with(token).get("/v1/agents").statusCode()).isEqualTo(200);
        assertThat(api().with(token).post("/v1/agents", "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void anotherLibraryReadsAnAccessTokenAsTheRfcHasIt() throws Exception {
        var token = SignedJWT.parse(client.accessToken());
        var keys = JWKSet.parse(api().get("/oauth2/jwks").body());
        var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toOctetKeyPair();

        JWSVerifier verifier = new Ed25519Verifier(key);
        assertThat(token.verify(verifier)).isTrue();
        assertThat(token.getHeader().getType()).hasToString("at+jwt");
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly(TestingClient.ISSUER);
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo(client.id());
    }

    @Test
    void asksForFewerScopesButNeverForMore() {
        var fewer = client.form(CLIENT_CREDENTIALS);
        fewer.put("scope", "agents:read");
        assertThat(Api.json(client.token(fewer)).path("scope").asString()).isEqualTo("agents:read");

        var more = client.form(CLIENT_CREDENTIALS);
        more.put("scope", "agents:read agents:write");
        assertError(client.token(more), 400, "invalid_scope", "The client may not ask for the scope agents:write");
    }

    @Test
    void anAssertionCountsOnce() {
        var assertion = client.assertion();

        assertThat(client.token(client.form(CLIENT_CREDENTIALS, assertion)).statusCode())
                .isEqualTo(200);
        assertError(client.token(client.form(CLIENT_CREDENTIALS, assertion)), 401, "invalid_client", "The assertion ");
    }

    @Test
    void ofManyWhoReplayOneAssertionAtOnceOneGetsIn() throws Exception {
        var assertion = client.assertion();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> attempt = () ->
                    client.token(client.form(CLIENT_CREDENTIALS, assertion)).statusCode();
            var codes = threads.invokeAll(Collections.nCopies(16, attempt)).stream()
                    .map(it -> it.resultNow())
                    .toList();
            assertThat(codes).containsOnlyOnce(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "aud, https://elsewhere.example, The claim aud is",
        "aud, '', The claim aud is",
        "iss, somebody, The claims iss and sub",
        "sub, somebody, The claims iss and sub",
        "jti, '', The claim jti is",
        "exp, soon, The claim exp is"
    })
    void refusesAnAssertionWithAWrongClaim(String claim, String value, String reason) {
        var claims = client.claims();
        claims.put(claim, value);

        assertUnknown(client.signed(claims), reason);
    }

    @Test
    void refusesAnAssertionForSeveralAudiences() {
        var claims = client.claims();
        claims.put("aud", List.of(TestingClient.ISSUER, "https://elsewhere.example"));

        assertUnknown(client.signed(claims), "The claim aud is");
    }

    @Test
    void refusesAnAssertionThatExpiredOrLivesTooLongOrIsOfTheFuture() {
        var now = clock.instant().getEpochSecond();

        assertUnknown(signedWith("exp", now - 6), "The assertion expired at");
        assertUnknown(signedWith("exp", now + 3600), "An assertion lives up to 300 seconds");
        assertUnknown(signedWith("iat", now + 60), "The claim iat is no moment that has come");
        assertUnknown(signedWith("nbf", now + 60), "The claim nbf is no moment that has come");
    }

    @Test
    void refusesAClientNobodyRegistered() {
        var stranger = new TestingClient("client-aaaaaaaaaaaaaaaa", TestingClient.key(random), api());

        assertUnknown(stranger.assertion(), "There is no client client-aaaaaaaaaaaaaaaa");
    }

    @Test
    void refusesAKeyThatIsNotTheClients() {
        var thief = new TestingClient(client.id(), TestingClient.key(random), api());

        assertUnknown(thief.assertion(), "The client has no key");
        var named = SigningKey.ofSeed(client.key().keyId(), new byte[32]);
        assertUnknown(Jws.sign(named, "JWT", client.claims()), "The signature is not that of the key");
    }

    @Test
    void refusesAnAssertionSignedWithThePublicKeyAsASecret() throws Exception {
        var input = encode("{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\""
                        + client.key().keyId() + "\"}") + "."
                + encode("{\"iss\":\"" + client.id() + "\",\"sub\":\"" + client.id() + "\"}");
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(client.key().verificationKey().raw(), "HmacSHA256"));
        var signature = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(mac.doFinal(input.getBytes(StandardCharsets.US_ASCII)));

        assertUnknown(input + "." + signature, "The algorithm is EdDSA, not HS256");
        assertUnknown(
                encode("{\"alg\":\"none\",\"kid\":\"a\"}") + "." + encode("{}") + ".",
                "The algorithm is EdDSA, not none");
    }

    @Test
    void refusesAnotherKindOfTokenAsAnAssertion() {
        assertUnknown(Jws.sign(client.key(), "dpop+jwt", client.claims()), "An assertion is of type JWT");
        assertUnknown(client.accessToken(), "An assertion is of type JWT, not at+jwt");
    }

    @Test
    void refusesWhoProvesNothing() {
        var answer = client.token(Map.of("grant_type", CLIENT_CREDENTIALS, "client_id", client.id()));

        assertError(answer, 401, "invalid_client", "A client proves who it is");
        assertThat(answer.headers().firstValue("www-authenticate"))
                .hasValue("Bearer realm=\"chancery\", error=\"invalid_client\"");
        assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "authorization_code", "refresh_token"})
    void knowsNoOtherGrant(String grantType) {
        assertError(client.token(client.form(grantType)), 400, "unsupported_grant_type", "There is no grant type");
    }

    @Test
    void refusesAParameterThatComesTwiceAndSecretsInTheAddress() {
        var twice = api().request("/oauth2/token")
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=a&grant_type=b"));
        assertError(api().send(twice), 400, "invalid_request", "The parameter grant_type comes twice");

        var query = client.post("/oauth2/token?grant_type=" + CLIENT_CREDENTIALS, client.form(CLIENT_CREDENTIALS));
        assertError(query, 400, "invalid_request", "Parameters belong into the body");
    }

    @Test
    void aRevokedTokenOpensNothingMore() {
        var token = client.accessToken();
        var form = client.authenticated(client.assertion());
        form.put("token", token);

        assertThat(client.post("/oauth2/revoke", form).statusCode()).isEqualTo(200);

        assertThat(api().with(token).get("/v1/agents").statusCode()).isEqualTo(401);
    }

    @Test
    void onlyItsHolderGivesATokenUp() {
        var form = client.authenticated(client.assertion());
        form.put("token", world.broker("agents:read").accessToken());

        assertError(client.post("/oauth2/revoke", form), 400, "unauthorized_client", "Only its holder");
    }

    @Test
    void aStrangersTokenIsNotActiveForWhoMayNotSeeIt() {
        var curious = world.broker("agents:read");
        var form = curious.authenticated(curious.assertion());
        form.put("token", client.accessToken());

        assertThat(curious.post("/oauth2/introspect", form).body()).isEqualTo("{\"active\":false}");
    }

    private String signedWith(String claim, Object value) {
        var claims = client.claims();
        claims.put(claim, value);
        return client.signed(claims);
    }

    private Api api() {
        return Api.anonymous(access.port());
    }

    private void assertUnknown(String assertion, String reason) {
        assertError(client.token(client.form(CLIENT_CREDENTIALS, assertion)), 401, "invalid_client", reason);
    }

    private static void assertError(HttpResponse<String> answer, int status, String error, String description) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Api.json(answer).path("error").asString()).isEqualTo(error);
        assertThat(Api.json(answer).path("error_description").asString()).startsWith(description);
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
