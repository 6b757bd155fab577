package dev.chancery.tools.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which pages a browser may post from: our own, those on this machine, and those an operator named. Whoever sends no
 * {@code Origin} is no browser.
 */
@Component
class Origins {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> allowed;

    Origins(
            @Value("${chancery.authority.issuer:http://localhost:8080}") String home,
            @Value("${chancery.tools.origins:}") List<String> others) {
        this.allowed = Stream.concat(Stream.of(home), others.stream())
                .map(Origins::normal)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean allow(String origin) {
        try {
            var uri = new URI(origin);
            return uri.getHost() != null
                    && (THIS_MACHINE.contains(uri.getHost().toLowerCase(Locale.ROOT))
                            || allowed.contains(normal(origin)));
        } catch (URISyntaxException noOrigin) {
            return false;
        }
    }

    private static String normal(String origin) {
        var lower = origin.toLowerCase(Locale.ROOT);
        return lower.endsWith("/") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
