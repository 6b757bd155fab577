package dev.chancery.review.routing;

import dev.chancery.review.change.Change;
import dev.chancery.review.change.ChangedFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a routing policy looks at: the languages, paths and size of a change, and the type of review that is wanted. */
public record Occasion(Set<String> languages, List<String> paths, int lines, String type) {

    /** The type of a review nobody gave a type. */
    public static final String CHANGE = "change";

    public Occasion {
        languages = Set.copyOf(languages);
        paths = List.copyOf(paths);
    }

    /** What this change gives reason for. */
    public static Occasion of(Change change, Optional<String> type) {
        var paths = change.files().stream().map(ChangedFile::path).toList();
        return new Occasion(
                paths.stream().map(Languages::of).collect(Collectors.toUnmodifiableSet()),
                paths,
                change.addedCount() + change.removedCount(),
                type.orElse(CHANGE));
    }
}
