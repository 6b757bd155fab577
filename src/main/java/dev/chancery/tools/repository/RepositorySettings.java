package dev.chancery.tools.repository;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where repositories may lie, and how much of one is read at most: the diff, one file, and all files of one call together.
 */
@ConfigurationProperties("chancery.repositories")
record RepositorySettings(
        @DefaultValue("/") List<String> roots,
        @DefaultValue("5MB") DataSize diffLimit,
        @DefaultValue("1MB") DataSize fileLimit,
        @DefaultValue("32MB") DataSize filesLimit) {

    RepositorySettings {
        roots = List.copyOf(roots);
        for (var root : roots) {
            if (!Path.of(root).isAbsolute()) {
                throw new IllegalArgumentException("A root for repositories is an absolute path, but was: " + root);
            }
        }
        if (diffLimit.toBytes() > Integer.MAX_VALUE || diffLimit.isNegative()) {
            throw new IllegalArgumentException("A diff has up to 2 GB, but the limit was: " + diffLimit);
        }
    }

    /** The roots as paths; bound as texts, because Spring would look for a path inside the web application first. */
    AllowedRoots allowedRoots() {
        return new AllowedRoots(roots.stream().map(Path::of).toList());
    }
}
