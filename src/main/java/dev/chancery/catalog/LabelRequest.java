package dev.chancery.catalog;

import java.util.Optional;

/**
 * Asks for a label to be moved.
 *
 * @param from where the asker saw the label point, empty when it pointed nowhere; if it no longer does, nothing moves
 * @param override why the move is right although the evidence says otherwise; asked for only after such an answer
 */
public record LabelRequest(
        AssetId asset, String label, Optional<VersionId> from, VersionId to, String reason, Optional<String> override) {

    /** A request that stands on the evidence there is. */
    public static LabelRequest of(Asset asset, String label, VersionId to, String reason) {
        return new LabelRequest(
                asset.id(), label, asset.label(label).map(Asset.Label::version), to, reason, Optional.empty());
    }

    /** The same request, although the evidence says otherwise, because of this. */
    public LabelRequest although(String why) {
        return new LabelRequest(asset, label, from, to, reason, Optional.of(why));
    }
}
