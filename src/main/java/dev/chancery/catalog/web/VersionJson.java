package dev.chancery.catalog.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chancery.catalog.VersionId;
import dev.chancery.catalog.VersionRecord;
import java.time.Instant;
import java.util.Optional;

/** A version without its text. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record VersionJson(
        String id,
        String asset,
        int number,
        String digest,
        String state,
        String author,
        String message,
        Optional<String> parent,
        boolean builtIn,
        Instant createdAt,
        Optional<Instant> proposedAt,
        Optional<WordJson> word) {

    /** What the second person said. */
    record WordJson(String by, Instant at, String reason) {}

    static VersionJson of(VersionRecord version) {
        return new VersionJson(
                version.id().toString(),
                version.name().toString(),
                version.number(),
                version.digest().toString(),
                version.state().label(),
                version.author().label(),
                version.message(),
                version.parent().map(VersionId::toString),
                version.builtIn(),
                version.createdAt(),
                version.proposedAt(),
                version.word().map(it -> new WordJson(it.by().label(), it.at(), it.reason())));
    }
}
