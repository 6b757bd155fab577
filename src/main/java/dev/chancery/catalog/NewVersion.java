package dev.chancery.catalog;

import java.util.Optional;

/**
 * A text to keep as a version.
 *
 * @param parent the version it was made from: the newest approved one, the one in production, or a draft, rejected or
 *     proposed version that it improves; empty for the first version of a new asset
 * @param message why, in a sentence
 */
public record NewVersion(AssetName name, Optional<VersionId> parent, String content, String message) {}
