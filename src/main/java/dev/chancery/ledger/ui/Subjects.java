package dev.chancery.ledger.ui;

import dev.chancery.console.Links;
import dev.chancery.kernel.Digest;
import dev.chancery.kernel.TaskId;
import java.util.Optional;
import java.util.UUID;

/** Where the page of an entry's subject is. */
final class Subjects {

    private Subjects() {}

    /** The path of the review, finding, asset, task, credential, commit or artifact; empty for what has no page yet. */
    static Optional<String> path(String subject) {
        var colon = subject.indexOf(':');
        var rest = subject.substring(colon + 1);
        return switch (subject.substring(0, Math.max(colon, 0))) {
            case "review" -> id(rest).map(Links::review);
            case "finding" -> id(rest).map(Links::finding);
            case "asset" -> id(rest).map(Links::asset);
            case "task" -> id(rest).map(TaskId::new).map(Links::task);
            case "credential" -> id(rest).map(Links::credential);
            default -> Digest.parse(subject).map(Links::artifact);
        };
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
