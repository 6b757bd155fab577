package dev.chancery.review.sarif;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Turns the locations of one run into paths relative to the root of the repository (SARIF 2.1.0, 3.4 and 3.14.14). The
 * root is the base that the run maps its version control to, or the one that is called so by custom.
 */
final class SarifPlaces {

    private static final int LONGEST_CHAIN = 8;
    private static final Set<String> ROOTS = Set.of("SRCROOT", "PROJECTROOT", "REPOROOT", "REPOSITORYROOT", "ROOT");

    private final SarifNode run;
    private final SarifNode bases;
    private final Optional<URI> root;

    SarifPlaces(SarifNode run) {
        this.run = run;
        this.bases = run.at("originalUriBaseIds");
        this.root = rootId().flatMap(it -> resolved(bases.at(it), 0)).filter(URI::isAbsolute);
    }

    /** The path of the file; empty when it is outside of the repository. */
    Optional<String> path(SarifNode location) {
        var named = location.at("uri").isThere()
                ? location
                : run.at("artifacts")
                        .item(location.at("index").number())
                        .map(it -> it.at("location"))
                        .orElse(location);
        if (!named.at("uri").isThere()) {
            named.at("uri").fault("has to be there, or index has to name an artifact that has one");
            return Optional.empty();
        }
        return resolved(named, 0).flatMap(uri -> uri.isAbsolute() ? underRoot(uri, named) : inside(uri.getPath()));
    }

    private Optional<String> rootId() {
        return run.at("versionControlProvenance").items().stream()
                .flatMap(it -> it.at("mappedTo").at("uriBaseId").text().stream())
                .filter(it -> bases.at(it).isThere())
                .findFirst()
                .or(() -> bases.value().propertyNames().stream()
                        .filter(it -> ROOTS.contains(it.replace("%", "").toUpperCase(Locale.ROOT)))
                        .findFirst());
    }

    /** The location against its base, and that against its own; what has no base stays relative. */
    private Optional<URI> resolved(SarifNode location, int depth) {
        if (depth > LONGEST_CHAIN) {
            location.fault("is based on itself, or on too long a chain of bases");
            return Optional.empty();
        }
        var uri = location.at("uri").text().flatMap(it -> uri(location, it));
        if (uri.isEmpty() || uri.get().isAbsolute()) {
            return uri;
        }
        return location.at("uriBaseId")
                .text()
                .map(bases::at)
                .filter(base -> base.at("uri").isThere())
                .flatMap(base -> resolved(base, depth + 1))
                .map(base -> base.resolve(uri.get()))
                .or(() -> uri);
    }

    /** Without a known root, the base a location is relative to counts as one; an absolute path then has none. */
    private Optional<String> underRoot(URI uri, SarifNode location) {
        var base = root.or(() -> location.at("uriBaseId")
                .text()
                .flatMap(it -> resolved(bases.at(it), 0))
                .filter(URI::isAbsolute));
        return base.map(it -> it.normalize().relativize(uri.normalize()))
                .filter(it -> !it.isAbsolute())
                .flatMap(it -> inside(it.getPath()));
    }

    /** The path without dots; empty when it is absolute or leads out. */
    private static Optional<String> inside(String path) {
        var parts = new ArrayDeque<String>();
        for (var part : path.split("/", -1)) {
            if (part.equals("..") && parts.pollLast() == null) {
                return Optional.empty();
            }
            if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
                parts.addLast(part);
            }
        }
        return path.startsWith("/") || parts.isEmpty() ? Optional.empty() : Optional.of(String.join("/", parts));
    }

    private static Optional<URI> uri(SarifNode location, String text) {
        try {
            var uri = new URI(text);
            if (!uri.isOpaque() && uri.getPath().chars().noneMatch(Character::isISOControl)) {
                return Optional.of(uri);
            }
        } catch (URISyntaxException notAUri) {
            location.at("uri").fault("has to be a URI reference, but was: " + Plain.text(text));
            return Optional.empty();
        }
        location.at("uri").fault("has to name a file, but was: " + Plain.text(text));
        return Optional.empty();
    }
}
