package dev.chancery.provenance.offline;

import dev.chancery.attest.PublishedKey;
import dev.chancery.kernel.Digest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What checking a bundle came to: the links up to the first broken one, and the keys everything rests on. */
public record VerificationReport(Optional<Digest> about, List<Link> links, List<ReliedOnKey> keys) {

    public VerificationReport {
        links = List.copyOf(links);
        keys = List.copyOf(keys);
    }

    /** A key the result rests on, and why it is trusted. */
    public record ReliedOnKey(PublishedKey key, Trust trust) {}

    /** Why a key is trusted. */
    public enum Trust {
        /** The reader brought its fingerprint along. */
        PINNED,
        /** It is listed in the bundle, which a pinned ledger key sealed. */
        VOUCHED_FOR,
        /** Only the bundle itself says that this is the key. */
        FROM_THE_BUNDLE;

        /** Lower case, as on the command line's JSON. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** For people. */
        public String title() {
            return label().replace('_', ' ');
        }
    }

    /** Whether every link holds. */
    public boolean verified() {
        return broken().isEmpty();
    }

    /** The first broken link, which is also the last one that was looked at. */
    public Optional<Link> broken() {
        return links.stream().filter(link -> !link.holds()).findFirst();
    }

    /** Whether trust rests on anything the reader brought along. */
    public boolean isPinned() {
        return keys.stream().noneMatch(key -> key.trust() == Trust.FROM_THE_BUNDLE);
    }

    /** The result in one sentence. */
    public String sentence() {
        return broken().map(link -> "Refused: the link \"%s\" is broken. %s".formatted(link.title(), link.detail()))
                .orElseGet(() -> isPinned()
                        ? "Verified against the keys you pinned."
                        : "Verified against the keys inside the bundle: nothing was pinned, so this shows that the"
                                + " bundle agrees with itself, not who made it.");
    }
}
