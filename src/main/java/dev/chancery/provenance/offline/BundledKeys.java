package dev.chancery.provenance.offline;

import dev.chancery.attest.PublishedKey;
import dev.chancery.attest.SigningRole;
import dev.chancery.provenance.bundle.EvidenceBundle;
import dev.chancery.provenance.offline.VerificationReport.ReliedOnKey;
import dev.chancery.provenance.offline.VerificationReport.Trust;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The keys of a bundle, each sound and there once, and what the reader's pins say of them. */
record BundledKeys(List<PublishedKey> keys, String sealedBy, List<Pin> pins) {

    /** The outcome of looking at the keys: they, or what is wrong with one of them. */
    sealed interface Looked {}

    record Sound(BundledKeys keys) implements Looked {}

    record Unsound(String why) implements Looked {}

    static Looked in(EvidenceBundle bundle, List<Pin> pins) {
        var keys = new ArrayList<PublishedKey>();
        for (var bundled : bundle.keys()) {
            try {
                var key = bundled.published();
                if (keys.stream().anyMatch(other -> isSame(key, other))) {
                    return new Unsound("The key " + key.keyId() + " is there twice, under its id or under another.");
                }
                keys.add(key);
            } catch (IllegalArgumentException unsound) {
                return new Unsound("The key " + bundled.keyId() + " is unsound: " + unsound.getMessage());
            }
        }
        return keys.stream().anyMatch(key -> key.role() == SigningRole.LEDGER)
                ? new Sound(new BundledKeys(keys, bundle.seal().keyId(), pins))
                : new Unsound("There is no ledger key, so nobody could have signed the checkpoint.");
    }

    private static boolean isSame(PublishedKey one, PublishedKey other) {
        return one.keyId().equals(other.keyId()) || one.key().equals(other.key());
    }

    Optional<PublishedKey> find(String keyId) {
        return keys.stream().filter(key -> key.keyId().equals(keyId)).findFirst();
    }

    /** The keys that may sign checkpoints and seals. */
    List<PublishedKey> ofTheLedger() {
        return keys.stream().filter(key -> key.role() == SigningRole.LEDGER).toList();
    }

    String inWords() {
        return keys.stream().map(PublishedKey::keyId).collect(Collectors.joining(", "));
    }

    /** The first pin that does not fit, or the first key that is relied on without one; empty when the pins hold. */
    Optional<String> mismatch() {
        var strayPin = pins.stream()
                .filter(pin -> keys.stream().noneMatch(pin::fits))
                .map(pin -> "No key of the bundle is the pinned %s.".formatted(pin))
                .findFirst();
        return strayPin.or(() -> reliedOn().stream()
                .filter(key -> !pins.isEmpty() && key.trust() == Trust.FROM_THE_BUNDLE)
                .map(key -> "The result would also rest on %s, which is not pinned: pin it, or the ledger's key %s."
                        .formatted(key.key().keyId(), sealedBy))
                .findFirst());
    }

    /** Whether a pinned ledger key sealed the bundle, and so vouches for all that is in it. */
    boolean isSealPinned() {
        return ofTheLedger().stream().anyMatch(key -> key.keyId().equals(sealedBy) && isPinned(key));
    }

    /** Every key with the reason to trust it; a pinned ledger key that seals the bundle vouches for the others. */
    List<ReliedOnKey> reliedOn() {
        var vouched = isSealPinned();
        return keys.stream()
                .map(key -> new ReliedOnKey(
                        key, isPinned(key) ? Trust.PINNED : vouched ? Trust.VOUCHED_FOR : Trust.FROM_THE_BUNDLE))
                .toList();
    }

    private boolean isPinned(PublishedKey key) {
        return pins.stream().anyMatch(pin -> pin.fits(key));
    }
}
