package dev.chancery.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.attest.PublicJwk;
import dev.chancery.attest.SigningKey;
import dev.chancery.identity.Role;
import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** API clients over HTTP, and how far a caller may give away what it has. */
@WholeApplication
class ClientApiIT {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    TestAccess access;

    @Autowired
    SecureRandom random;

    @Autowired
    JdbcClient database;

    private final String name = "client-" + UUID.randomUUID();
    private String owner;
    private Api api;

    @BeforeEach
    void comeIn() {
        owner = access.person(Role.ADMIN).id().toString();
        api = access.machine("clients:read", "clients:write", "credentials:verify");
    }

    @Test
    void registersReadsChangesAndListsAClient() {
        var created = api.post("/v1/clients", body(Map.of()));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        var path = created.headers().firstValue("location").orElseThrow();

        var read = Api.json(api.get(path));
        assertThat(read.path("name").asString()).isEqualTo(name);
        assertThat(read.path("audiences").get(0).asString()).isEqualTo("tool-server.issues");
        var changed = put(path, body(Map.of("audiences", List.of("tool-server.repository"))));
        assertThat(Api.json(changed).path("audiences")).hasSize(1);
        assertThat(Api.json(changed).path("audiences").get(0).asString()).isEqualTo("tool-server.repository");
        assertThat(api.get("/v1/clients").body()).contains(name);
        assertThat(told(path)).containsExactly("api_client.changed", "api_client.registered", "machine_key.added");
    }

    @Test
    void suspendsResumesAndRetiresWithAReasonAlone() {
        var path = registered();

        assertRefused(api.post(path + "/suspend", "{}"), 400, "reason_missing");
        assertThat(state(api.post(path + "/suspend", "{\"reason\":\"Odd.\"}"))).isEqualTo("suspended");
        assertRefused(api.post(path + "/suspend", "{\"reason\":\"Odd.\"}"), 409, "wrong_state");
        assertThat(state(api.post(path + "/resume", "{\"reason\":\"Fine.\"}"))).isEqualTo("active");
        assertThat(state(api.post(path + "/retire", "{\"reason\":\"Over.\"}"))).isEqualTo("retired");
        assertRefused(api.post(path + "/resume", "{\"reason\":\"No.\"}"), 409, "wrong_state");
        assertRefused(put(path, body(Map.of())), 409, "wrong_state");
        assertRefused(api.post(path + "/keys", key()), 409, "wrong_state");
    }

    @Test
    void rotatesKeys() {
        var path = registered();
        var first =
                Api.json(api.get(path + "/keys")).path("keys").get(0).path("id").asString();

        assertThat(api.post(path + "/keys", key()).statusCode()).isEqualTo(201);
        assertThat(api.post(path + "/keys/" + first + "/revoke", "{\"reason\":\"Rotated.\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(Api.json(api.get(path + "/keys")).path("keys")).hasSize(2);
        assertRefused(api.post(path + "/keys/nobodys/revoke", "{\"reason\":\"Why.\"}"), 404, "key_not_found");
        assertRefused(api.post(path + "/keys", "{\"key\":\"none\"}"), 400, "invalid_key");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name      | "Not A Name"        | 400 | invalid_name
            scopes    | []                  | 400 | invalid_scope
            scopes    | ["everything"]      | 400 | invalid_scope
            scopes    | ["ledger:read"]     | 403 | scope_beyond_caller
            audiences | ["two words"]       | 400 | invalid_audience
            owner     | "nobody-at-all"     | 400 | unknown_owner
            key       | "no key"            | 400 | invalid_key
            """)
    void registersNothingThatIsAmiss(String member, String value, int status, String code) {
        var wanted = new LinkedHashMap<String, Object>(wanted(Map.of()));
        wanted.put(member, JSON.readValue(value, Object.class));

        assertRefused(api.post("/v1/clients", JSON.writeValueAsString(wanted)), status, code);
        assertThat(api.get("/v1/clients").body()).doesNotContain(name);
    }

    @Test
    void aNameIsTakenOnce() {
        registered();

        assertRefused(api.post("/v1/clients", body(Map.of())), 409, "name_taken");
    }

    @Test
    void nobodyBecomesAClientThatMayMoreThanTheyMay() {
        var strong = access.machine("clients:read", "clients:write", "credentials:verify", "ledger:read");
        var path = strong.post("/v1/clients", body(Map.of("scopes", List.of("ledger:read"))))
                .headers()
                .firstValue("location")
                .orElseThrow();

        assertRefused(api.post(path + "/keys", key()), 403, "scope_beyond_caller");
        assertRefused(put(path, body(Map.of())), 403, "scope_beyond_caller");
        assertThat(state(api.post(path + "/suspend", "{\"reason\":\"Anyone may stop it.\"}")))
                .isEqualTo("suspended");
        assertRefused(api.post(path + "/resume", "{\"reason\":\"But not go on.\"}"), 403, "scope_beyond_caller");
    }

    @Test
    void wantsItsScopesAndKnowsItsClients() {
        assertRefused(api.get("/v1/clients/client-none"), 404, "client_not_found");
        assertRefused(api.get("/v1/clients/client-none/keys"), 404, "client_not_found");
        assertRefused(api.post("/v1/clients/client-none/suspend", "{\"reason\":\"Gone.\"}"), 404, "client_not_found");
        assertRefused(access.machine("agents:read").get("/v1/clients"), 403, "forbidden");
    }

    private String registered() {
        return api.post("/v1/clients", body(Map.of()))
                .headers()
                .firstValue("location")
                .orElseThrow();
    }

    private String body(Map<String, Object> changed) {
        return JSON.writeValueAsString(wanted(changed));
    }

    private Map<String, Object> wanted(Map<String, Object> changed) {
        var wanted = new LinkedHashMap<String, Object>();
        wanted.put("name", name);
        wanted.put("owner", owner);
        wanted.put("scopes", List.of("credentials:verify"));
        wanted.put("audiences", List.of("tool-server.issues"));
        wanted.put("key", jwk());
        wanted.putAll(changed);
        return wanted;
    }

    private String key() {
        return JSON.writeValueAsString(Map.of("key", jwk()));
    }

    private Map<String, String> jwk() {
        return PublicJwk.of(SigningKey.generate("client", random).verificationKey())
                .members();
    }

    private HttpResponse<String> put(String path, String body) {
        return api.send(api.request(path)
                .header("content-type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    private List<String> told(String path) {
        var subject = "client:" + path.substring(path.lastIndexOf('/') + 1);
        return database.sql("""
                        select type from ledger.pending where subject = :subject
                        union all select type from ledger.entry where subject = :subject order by type
                        """)
                .param("subject", subject)
                .query((row, _) -> String.valueOf(row.getString("type")))
                .list();
    }

    private static String state(HttpResponse<String> answer) {
        return Api.json(answer).path("state").asString();
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Api.json(answer).path("code").asString()).isEqualTo(code);
    }
}
