package dev.chancery.provenance.trust;

import dev.chancery.attest.SigstoreBundle;
import dev.chancery.attest.SigstoreBundle.LogEntry;
import dev.chancery.attest.TimeStamp;
import java.time.Instant;
import java.util.Optional;

/**
 * When a bundle was signed: on the word of a pinned time stamp authority, or else of a pinned Rekor log of version 1,
 * whose promise names the moment. The bundle is in the log in any case: promise and inclusion proof must hold where they
 * came along, and the entry must be about exactly this envelope's payload and signature.
 */
final class LogEvidence {

    private final SigstoreRoot root;

    LogEvidence(SigstoreRoot root) {
        this.root = root;
    }

    /** The log does not prove it, and why. */
    static final class Unproven extends Exception {

        private static final long serialVersionUID = 1;

        Unproven(String why) {
            super(why);
        }
    }

    Instant signedAt(SigstoreBundle bundle) throws Unproven {
        if (bundle.logEntries().isEmpty()) {
            throw new Unproven("The bundle has no transparency log entry, so nothing shows when it was signed.");
        }
        for (var entry : bundle.logEntries()) {
            check(entry, bundle);
        }
        return stampedAt(bundle)
                .or(() -> promisedAt(bundle))
                .orElseThrow(() -> new Unproven(
                        "Neither the log's promise nor a pinned time stamp authority proves the moment of signing."));
    }

    private static Optional<Instant> promisedAt(SigstoreBundle bundle) {
        return bundle.logEntries().stream()
                .filter(it -> it.promise().isPresent())
                .map(it -> Instant.ofEpochSecond(it.integratedTime()))
                .findFirst();
    }

    /** The latest moment that a time stamp proves; all of them must hold where any authority is pinned. */
    private Optional<Instant> stampedAt(SigstoreBundle bundle) throws Unproven {
        if (root.timeStampAuthorities().isEmpty()) {
            return Optional.empty();
        }
        var signature = bundle.envelope().signatures().getFirst().signature();
        var latest = Optional.<Instant>empty();
        for (var stamp : bundle.timeStamps()) {
            var at = provenBy(stamp, signature);
            latest = latest.filter(at::isBefore).or(() -> Optional.of(at));
        }
        return latest;
    }

    private Instant provenBy(byte[] stamp, byte[] signature) throws Unproven {
        return switch (TimeStamp.verify(stamp, signature, root.timeStampAuthorities())) {
            case TimeStamp.Unproven(var why) -> throw new Unproven(why);
            case TimeStamp.Proven(var at) -> at;
        };
    }

    private void check(LogEntry entry, SigstoreBundle bundle) throws Unproven {
        var claim = LoggedClaim.read(entry);
        PinnedLog.of(entry, root.logs()).check(entry, claim.isOfTiles());
        if (!claim.isAbout(bundle)) {
            throw new Unproven("The log entry is about another envelope.");
        }
    }
}
