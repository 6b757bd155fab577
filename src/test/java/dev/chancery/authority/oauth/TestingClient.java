package dev.chancery.authority.oauth;

import dev.chancery.attest.Jws;
import dev.chancery.attest.PublicJwk;
import dev.chancery.attest.SigningKey;
import dev.chancery.attest.secrets.SecretAccess;
import dev.chancery.testing.Api;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A machine that proves by its key who it is, and can get anything about it wrong. */
final class TestingClient {

    static final String ISSUER = "http://localhost:8080";

    private final String id;
    private final SigningKey key;
    private final Api api;

    TestingClient(String id, SigningKey key, Api api) {
        this.id = id;
        this.key = key;
        this.api = api;
    }

    String id() {
        return id;
    }

    SigningKey key() {
        return key;
    }

    /** Sound claims of an assertion, to be changed before they are signed. */
    Map<String, Object> claims() {
        var now = Clock.systemUTC().instant().getEpochSecond();
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", id);
        claims.put("sub", id);
        claims.put("aud", ISSUER);
        claims.put("iat", now);
        claims.put("exp", now + 60);
        claims.put("jti", UUID.randomUUID().toString());
        return claims;
    }

    String assertion() {
        return signed(claims());
    }

    String signed(Map<String, Object> claims) {
        return Jws.sign(key, "JWT", claims);
    }

    Map<String, String> form(String grantType) {
        return form(grantType, assertion());
    }

    Map<String, String> form(String grantType, String assertion) {
        var form = authenticated(assertion);
        form.put("grant_type", grantType);
        return form;
    }

    Map<String, String> authenticated(String assertion) {
        var form = new LinkedHashMap<String, String>();
        form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        form.put("client_assertion", assertion);
        return form;
    }

    HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
        var request = api.request(path)
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return api.send(request);
    }

    HttpResponse<String> token(Map<String, String> form, String... headers) {
        return post("/oauth2/token", form, headers);
    }

    /** An access token, had with a fresh assertion. */
    String accessToken() {
        return Api.json(token(form("client_credentials"))).path("access_token").asString();
    }

    static SigningKey key(SecureRandom random) {
        var made = SigningKey.generate("new", random);
        var id = PublicJwk.of(made.verificationKey()).thumbprint();
        return SigningKey.ofSeed(id, made.seed(SecretAccess.granted()));
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
