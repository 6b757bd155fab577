package dev.chancery.review.change;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/** Makes diffs the way git does, of trees kept in memory. */
final class GitDiffs {

    private GitDiffs() {}

    static String between(Map<String, String> before, Map<String, String> after) {
        try (var repository = new InMemoryRepository(new DfsRepositoryDescription("test"));
                var inserter = repository.newObjectInserter();
                var output = new ByteArrayOutputStream();
                var formatter = new DiffFormatter(output)) {
            var oldTree = tree(inserter, before);
            var newTree = tree(inserter, after);
            inserter.flush();
            formatter.setRepository(repository);
            formatter.setDetectRenames(true);
            try (var reader = repository.newObjectReader()) {
                formatter.format(
                        new CanonicalTreeParser(null, reader, oldTree), new CanonicalTreeParser(null, reader, newTree));
            }
            formatter.flush();
            return output.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("A repository in memory does no I/O.", e);
        }
    }

    private static ObjectId tree(ObjectInserter inserter, Map<String, String> files) throws IOException {
        var index = DirCache.newInCore();
        var builder = index.builder();
        for (var file : new TreeMap<>(files).entrySet()) {
            var entry = new DirCacheEntry(file.getKey());
            entry.setFileMode(FileMode.REGULAR_FILE);
            entry.setObjectId(
                    inserter.insert(Constants.OBJ_BLOB, file.getValue().getBytes(StandardCharsets.UTF_8)));
            builder.add(entry);
        }
        builder.finish();
        return index.writeTree(inserter);
    }
}
