package dev.chancery.review.store;

import dev.chancery.kernel.Digest;
import dev.chancery.review.AssetUse;
import dev.chancery.review.Bundle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** What a review is held under, as columns. */
final class TermsColumns {

    private TermsColumns() {}

    /** Empty for a review of before there were such terms. */
    static Optional<Terms> read(ResultSet row) throws SQLException {
        var routing = asset(row, "routing");
        var thresholds = asset(row, "thresholds");
        if (routing.isEmpty() || thresholds.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Terms(
                Optional.ofNullable(row.getString("review_type")),
                new Bundle(routing.get(), thresholds.get()),
                secondLook(row),
                row.getLong("worst_tokens"),
                row.getLong("worst_cost_micros"),
                row.getLong("ceiling_micros"),
                row.getBoolean("simulated"),
                row.getBoolean("keeps_words")));
    }

    private static Optional<ModelSeat> secondLook(ResultSet row) throws SQLException {
        var prompt = asset(row, "prompt", "look_prompt");
        return prompt.isEmpty()
                ? Optional.empty()
                : Optional.of(new ModelSeat(
                        row.getString("look_model"),
                        row.getString("look_provider"),
                        prompt.get(),
                        row.getInt("look_max_tokens"),
                        row.getBoolean("look_simulated")));
    }

    /** The version of an asset of this kind; its columns begin with the kind. */
    static Optional<AssetUse> asset(ResultSet row, String kind) throws SQLException {
        return asset(row, kind, kind);
    }

    private static Optional<AssetUse> asset(ResultSet row, String kind, String columns) throws SQLException {
        var name = row.getString(columns + "_name");
        return name == null
                ? Optional.empty()
                : Optional.of(new AssetUse(
                        kind,
                        name,
                        row.getInt(columns + "_number"),
                        Digest.parse(row.getString(columns + "_digest")).orElseThrow()));
    }
}
