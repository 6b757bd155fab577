package dev.chancery.provenance.offline;

import dev.chancery.provenance.bundle.BundleReader;
import dev.chancery.provenance.bundle.EvidenceBundle;
import dev.chancery.provenance.trust.TrustDocument;
import dev.chancery.provenance.trust.TrustMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Checks an evidence bundle link by link and stops at the first broken one. Uses the bundle and the pins alone: no
 * network, no clock. Without pins the result rests on the keys inside the bundle; with pins every key relied on must be
 * pinned, or be listed in a bundle that a pinned ledger key sealed.
 */
public final class BundleVerifier {

    private final List<Pin> pins;

    public BundleVerifier(List<Pin> pins) {
        this.pins = List.copyOf(pins);
    }

    /** Verifies the file with these bytes. */
    public VerificationReport verify(byte[] file) {
        return switch (BundleReader.read(file)) {
            case BundleReader.Malformed(var why) ->
                new VerificationReport(Optional.empty(), List.of(Link.broken(LinkName.BUNDLE_FORM, why)), List.of());
            case BundleReader.Wellformed(var bundle) -> verify(bundle);
        };
    }

    private VerificationReport verify(EvidenceBundle bundle) {
        var form = Link.holds(
                LinkName.BUNDLE_FORM,
                "version %d, %d %s about %s"
                        .formatted(
                                EvidenceBundle.VERSION,
                                bundle.statements().size(),
                                bundle.statements().size() == 1 ? "statement" : "statements",
                                bundle.about()));
        return switch (BundledKeys.in(bundle, pins)) {
            case BundledKeys.Unsound(var why) ->
                new VerificationReport(
                        Optional.of(bundle.about()), List.of(form, Link.broken(LinkName.KEYS, why)), List.of());
            case BundledKeys.Sound(var keys) -> verify(bundle, keys, form);
        };
    }

    private VerificationReport verify(EvidenceBundle bundle, BundledKeys keys, Link form) {
        var links = new ArrayList<>(List.of(form, Link.holds(LinkName.KEYS, keys.inWords())));
        return switch (TrustDocument.read(bundle.trust())) {
            case TrustDocument.Sound(var matrix) -> verify(bundle, keys, matrix, links);
            case TrustDocument.Unsound(var faults) -> {
                links.add(Link.broken(LinkName.TRUST, faults.getFirst().message()));
                yield new VerificationReport(Optional.of(bundle.about()), links, keys.reliedOn());
            }
        };
    }

    private VerificationReport verify(EvidenceBundle bundle, BundledKeys keys, TrustMatrix matrix, List<Link> links) {
        var checks = checks(bundle, keys, matrix).iterator();
        while (checks.hasNext() && links.getLast().holds()) {
            links.addAll(checks.next().get());
        }
        return new VerificationReport(Optional.of(bundle.about()), links, keys.reliedOn());
    }

    private Stream<Supplier<List<Link>>> checks(EvidenceBundle bundle, BundledKeys keys, TrustMatrix matrix) {
        var whole = new WholeBundle(bundle, keys);
        var statements = new BundledStatements(bundle, keys, matrix);
        return Stream.of(
                        Stream.<Supplier<List<Link>>>of(
                                () -> pinned(keys, matrix),
                                () -> List.of(Link.holds(
                                        LinkName.TRUST,
                                        "%d rules, %d keys of others"
                                                .formatted(
                                                        matrix.rules().size(),
                                                        matrix.keys().count())))),
                        statements.checks(),
                        Stream.<Supplier<List<Link>>>of(() -> List.of(whole.checkpoint()), () -> List.of(whole.seal())))
                .flatMap(some -> some);
    }

    private List<Link> pinned(BundledKeys keys, TrustMatrix matrix) {
        if (pins.isEmpty()) {
            return List.of();
        }
        if (!keys.isSealPinned() && matrix.keys().findAny().isPresent()) {
            return List.of(Link.broken(
                    LinkName.PINNED_KEYS,
                    "The keys of others are in the trust matrix, which no pinned ledger key vouches for."));
        }
        return List.of(keys.mismatch()
                .map(why -> Link.broken(LinkName.PINNED_KEYS, why))
                .orElseGet(() -> Link.holds(LinkName.PINNED_KEYS, "every key relied on is pinned or vouched for")));
    }
}
