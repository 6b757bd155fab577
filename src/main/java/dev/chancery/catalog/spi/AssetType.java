package dev.chancery.catalog.spi;

import dev.chancery.catalog.AssetName;
import java.util.Optional;

/** One kind of governed asset; its owner publishes one bean of this type. */
public interface AssetType {

    /** As {@code policy-set}. */
    String kind();

    /** As {@code Policy sets}, the title of the kind's list. */
    String title();

    /** The language of the text: {@code cedar}, {@code yaml}, {@code json}, {@code markdown}. */
    String syntax();

    /** Whether the text can be put to use. Asked before a proposal and again before production, in no transaction. */
    Checked check(String content);

    /** Whether production asks for evidence; then a kind without an {@link EvidenceRule} cannot be promoted. */
    default boolean needsEvidence() {
        return false;
    }

    /** The ending of exported files. */
    default String extension() {
        return switch (syntax()) {
            case "markdown" -> "md";
            default -> syntax();
        };
    }

    /** The page of a version, where the kind has pages of its own. */
    default Optional<String> path(AssetName name, int number) {
        return Optional.empty();
    }
}
