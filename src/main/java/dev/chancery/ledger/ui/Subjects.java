package dev.chancery.ledger.ui;

import dev.chancery.console.Links;
import dev.chancery.kernel.Digest;
import dev.chancery.kernel.TaskId;
import dev.chancery.kernel.UuidText;
import java.util.Optional;

/** Where the page of an entry's subject is. */
final class Subjects {

    private Subjects() {}

    /** The path of the review, finding, asset, task, credential, commit or artifact; empty for what has no page yet. */
    static Optional<String> path(String subject) {
        var colon = subject.indexOf(':');
        var rest = subject.substring(colon + 1);
        return switch (subject.substring(0, Math.max(colon, 0))) {
            case "review" -> UuidText.parse(rest).map(Links::review);
            case "finding" -> UuidText.parse(rest).map(Links::finding);
            case "asset" -> UuidText.parse(rest).map(Links::asset);
            case "task" -> TaskId.parse(rest).map(Links::task);
            case "credential" -> UuidText.parse(rest).map(Links::credential);
            default -> Digest.parse(subject).map(Links::artifact);
        };
    }
}
