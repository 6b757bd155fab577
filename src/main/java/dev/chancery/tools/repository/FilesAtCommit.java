package dev.chancery.tools.repository;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.util.RawParseUtils;

/** Reads text files as they were at a commit, and says of every other path why it was left out. */
final class FilesAtCommit {

    private final Map<String, Object> texts = new LinkedHashMap<>();
    private final Map<String, Object> omitted = new LinkedHashMap<>();
    private final RevCommit commit;
    private final long fileLimit;
    private long left;

    private FilesAtCommit(RevCommit commit, long fileLimit, long filesLimit) {
        this.commit = commit;
        this.fileLimit = fileLimit;
        this.left = filesLimit;
    }

    static Map<String, Object> read(
            Repository repository, RevCommit commit, List<String> paths, RepositorySettings settings)
            throws IOException {
        var files = new FilesAtCommit(
                commit, settings.fileLimit().toBytes(), settings.filesLimit().toBytes());
        try (var reader = repository.newObjectReader()) {
            for (var path : paths) {
                files.add(path, reader);
            }
        }
        return Map.of("commit", commit.name(), "files", files.texts, "omitted", files.omitted);
    }

    private void add(String path, ObjectReader reader) throws IOException {
        var blob = blob(path, reader);
        if (blob.isEmpty()) {
            omitted.put(path, "path_not_found");
        } else if (blob.get().getSize() > Math.min(fileLimit, left)) {
            omitted.put(path, "too_large");
        } else {
            addText(path, blob.get().getCachedBytes());
        }
    }

    private void addText(String path, byte[] content) {
        if (RawText.isBinary(content)) {
            omitted.put(path, "binary");
        } else {
            left -= content.length;
            texts.put(path, RawParseUtils.decode(content));
        }
    }

    /** A regular file; a link or a submodule is none. */
    private Optional<ObjectLoader> blob(String path, ObjectReader reader) throws IOException {
        try (var found = TreeWalk.forPath(reader, path, commit.getTree())) {
            return found != null && isRegularFile(found.getFileMode(0))
                    ? Optional.of(reader.open(found.getObjectId(0)))
                    : Optional.empty();
        } catch (IllegalArgumentException noPath) {
            return Optional.empty();
        }
    }

    private static boolean isRegularFile(FileMode mode) {
        return FileMode.REGULAR_FILE.equals(mode) || FileMode.EXECUTABLE_FILE.equals(mode);
    }
}
