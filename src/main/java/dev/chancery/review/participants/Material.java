package dev.chancery.review.participants;

import dev.chancery.models.SourceFile;
import dev.chancery.review.change.Change;
import java.util.List;

/** What participants examine: the change, and the files it touches as they are at its head. */
public record Material(Change change, List<SourceFile> files) {

    public Material {
        files = List.copyOf(files);
    }

    /** The text of a line; empty where the material does not show it. */
    public String line(String path, int number) {
        return files.stream()
                .filter(it -> it.path().equals(path) && number >= it.firstLine())
                .flatMap(it -> it.text().lines().skip(number - it.firstLine()).limit(1))
                .reduce("", (_, later) -> later);
    }
}
