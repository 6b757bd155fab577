package dev.chancery.http;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which paths are for machines: they answer with JSON and problem documents and never with a page. Every other path
 * belongs to the console.
 */
public final class ApiPaths {

    /** Paths that want a bearer token. */
    public static final List<String> GUARDED =
            List.of("/v1/**", "/access/**", "/mcp/**", "/admission/**", "/oauth2/**", "/ledger/proof/**");

    /**
     * Paths anyone may ask: health, metrics, the description of the API, what the transparency log publishes, the keys
     * credentials are signed with, and the OAuth endpoints and webhooks, which find out by themselves who asks.
     */
    public static final List<String> PUBLIC = List.of(
            "/healthz",
            "/readyz",
            "/metrics",
            "/openapi",
            "/ledger/checkpoint/**",
            "/ledger/vkey",
            "/ledger/tile/**",
            "/oauth2/jwks",
            "/oauth2/token",
            "/oauth2/introspect",
            "/oauth2/revoke",
            "/webhooks/**",
            "/.well-known/**");

    private static final List<PathPattern> ALL = Stream.concat(GUARDED.stream(), PUBLIC.stream())
            .map(PathPatternParser.defaultInstance::parse)
            .toList();

    private ApiPaths() {}

    /** Guarded and public paths together, as patterns. */
    public static String[] patterns() {
        return ALL.stream().map(PathPattern::getPatternString).toArray(String[]::new);
    }

    /** Whether this path, without query, is for machines. */
    public static boolean include(String path) {
        var container = PathContainer.parsePath(path);
        return ALL.stream().anyMatch(it -> it.matches(container));
    }
}
