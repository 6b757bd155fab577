package dev.chancery.provenance.admission;

import dev.chancery.kernel.Digest;
import java.util.Optional;
import java.util.regex.Pattern;

/** An image as a container names it: its repository in full, and the digest if it is named by one. */
record ImageReference(String text, String repository, Optional<Digest> digest) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+([._/:-]*[a-z0-9]+)*");
    private static final Pattern TAG = Pattern.compile("[\\w][\\w.-]{0,127}");

    /** Reads a reference; empty when it is none. The digest decides, a tag beside it says nothing. */
    static Optional<ImageReference> parse(String text) {
        var at = text.indexOf('@');
        var named = at < 0 ? text : text.substring(0, at);
        var colon = named.lastIndexOf(':');
        var hasTag = colon > named.lastIndexOf('/');
        var name = hasTag ? named.substring(0, colon) : named;
        if (text.length() > 1000
                || !NAME.matcher(name).matches()
                || (hasTag && !TAG.matcher(named.substring(colon + 1)).matches())) {
            return Optional.empty();
        }
        if (at < 0) {
            return Optional.of(new ImageReference(text, whole(name), Optional.empty()));
        }
        return Digest.parse(text.substring(at + 1))
                .filter(digest -> digest.algorithm().startsWith("sha")
                        && !digest.algorithm().equals("sha1"))
                .map(digest -> new ImageReference(text, whole(name), Optional.of(digest)));
    }

    /** Under which resource summaries of it are made. */
    String resourceUri() {
        return "oci://" + repository;
    }

    /** The short forms of Docker Hub, written out. */
    private static String whole(String name) {
        var slash = name.indexOf('/');
        var first = slash < 0 ? "" : name.substring(0, slash);
        if (first.contains(".") || first.contains(":") || first.equals("localhost")) {
            return name;
        }
        return "docker.io/" + (slash < 0 ? "library/" : "") + name;
    }
}
