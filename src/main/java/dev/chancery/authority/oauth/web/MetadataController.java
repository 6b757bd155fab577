package dev.chancery.authority.oauth.web;

import dev.chancery.attest.ProofOfPossession;
import dev.chancery.authority.AuthoritySettings;
import dev.chancery.identity.Scopes;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells clients where everything is: as authorization server (RFC 8414) and as protected resource (RFC 9728). */
@RestController
class MetadataController {

    private static final List<String> CLIENT_METHODS = List.of("private_key_jwt");
    private static final List<String> ALGORITHMS = List.of("EdDSA", "Ed25519");
    private static final List<String> DETAILS = List.of("chancery_tool_call");
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final AuthoritySettings settings;

    MetadataController(AuthoritySettings settings) {
        this.settings = settings;
    }

    /** Where tokens are issued, and how (RFC 8414). */
    @GetMapping("/.well-known/oauth-authorization-server")
    ResponseEntity<Map<String, Object>> authorizationServer() {
        var issuer = settings.issuer();
        var document = new LinkedHashMap<String, Object>();
        document.put("issuer", issuer);
        document.put("token_endpoint", issuer + "/oauth2/token");
        document.put("jwks_uri", issuer + "/oauth2/jwks");
        document.put("introspection_endpoint", issuer + "/oauth2/introspect");
        document.put("revocation_endpoint", issuer + "/oauth2/revoke");
        document.put("response_types_supported", List.of());
        document.put(
                "grant_types_supported",
                List.of("client_credentials", "urn:ietf:params:oauth:grant-type:token-exchange"));
        for (var endpoint : List.of("token", "introspection", "revocation")) {
            document.put(endpoint + "_endpoint_auth_methods_supported", CLIENT_METHODS);
            document.put(endpoint + "_endpoint_auth_signing_alg_values_supported", ALGORITHMS);
        }
        document.put("scopes_supported", Scopes.all());
        document.put("dpop_signing_alg_values_supported", ProofOfPossession.ALGORITHMS);
        document.put("authorization_details_types_supported", DETAILS);
        return fresh(document);
    }

    /** This API as a whole. */
    @GetMapping("/.well-known/oauth-protected-resource")
    ResponseEntity<Map<String, Object>> protectedResource() {
        return fresh(resource(settings.issuer(), "Chancery", Scopes.all()));
    }

    /** One tool server's MCP endpoint. */
    @GetMapping("/.well-known/oauth-protected-resource/mcp/{server}")
    ResponseEntity<Map<String, Object>> toolServer(@PathVariable String server) {
        return fresh(resource(
                settings.issuer() + "/mcp/" + server,
                server,
                List.of(Scopes.TOOLS_CALL.substring(Scopes.PREFIX.length()))));
    }

    private Map<String, Object> resource(String resource, String name, List<String> scopes) {
        var document = new LinkedHashMap<String, Object>();
        document.put("resource", resource);
        document.put("resource_name", name);
        document.put("authorization_servers", List.of(settings.issuer()));
        document.put("scopes_supported", scopes);
        document.put("bearer_methods_supported", List.of("header"));
        document.put("dpop_signing_alg_values_supported", ProofOfPossession.ALGORITHMS);
        document.put("dpop_bound_access_tokens_required", false);
        document.put("authorization_details_types_supported", DETAILS);
        return document;
    }

    private static ResponseEntity<Map<String, Object>> fresh(Map<String, Object> document) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(document);
    }
}
