package dev.chancery.tools.repository;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * The difference of two commits in git's unified format: renames found, binary files named, three lines of context,
 * whatever the repository is configured to. Bytes that are no UTF-8 are replaced.
 */
final class UnifiedDiff {

    private static final int MOST_RENAME_CANDIDATES = 1000;

    private UnifiedDiff() {}

    static Attempt<String> between(Repository repository, ObjectId base, ObjectId head, int limit) throws IOException {
        var output = new LimitedOutput(limit);
        try (var walk = new RevWalk(repository);
                var formatter = new DiffFormatter(output)) {
            formatter.setReader(walk.getObjectReader(), new Config());
            formatter.setDiffAlgorithm(DiffAlgorithm.getAlgorithm(DiffAlgorithm.SupportedAlgorithm.HISTOGRAM));
            formatter.setDetectRenames(true);
            formatter.getRenameDetector().setRenameLimit(MOST_RENAME_CANDIDATES);
            formatter.format(walk.parseTree(base), walk.parseTree(head));
            formatter.flush();
            return Attempt.done(output.text());
        } catch (LimitReached tooLarge) {
            return Attempt.stopped("diff_too_large", "The diff has more than " + limit + " bytes.");
        }
    }

    private static final class LimitReached extends IOException {}

    private static final class LimitedOutput extends OutputStream {

        private final ByteArrayOutputStream written = new ByteArrayOutputStream();
        private final int limit;

        private LimitedOutput(int limit) {
            this.limit = limit;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (written.size() + length > limit) {
                throw new LimitReached();
            }
            written.write(bytes, offset, length);
        }

        private String text() {
            return written.toString(StandardCharsets.UTF_8);
        }
    }
}
