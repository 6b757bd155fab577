package dev.chancery.tools.repository;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where repositories may lie, links followed: what leads out of the roots is outside, however it is written. */
final class AllowedRoots {

    private static final int DEEPEST_ALTERNATES = 5;
    private static final long LARGEST_LIST = 64 * 1024;

    private final List<Path> roots;

    AllowedRoots(List<Path> roots) {
        this.roots = roots.stream().map(AllowedRoots::resolved).toList();
    }

    boolean contain(Path path) {
        var real = resolved(path);
        return roots.stream().anyMatch(real::startsWith);
    }

    /** Whether the object store and every store it borrows from lie inside. */
    boolean containObjects(Path objects) throws IOException {
        return containObjects(objects, 0);
    }

    private boolean containObjects(Path objects, int depth) throws IOException {
        if (depth > DEEPEST_ALTERNATES || !contain(objects) || !contain(objects.resolve("pack"))) {
            return false;
        }
        for (var alternate : alternates(objects)) {
            if (!containObjects(alternate, depth + 1)) {
                return false;
            }
        }
        return true;
    }

    private static List<Path> alternates(Path objects) throws IOException {
        var list = objects.resolve("info/alternates");
        if (!Files.exists(list)) {
            return List.of();
        }
        if (!Files.isRegularFile(list) || Files.size(list) > LARGEST_LIST) {
            throw new IOException("The list of alternates is not one: " + list);
        }
        var paths = new ArrayList<Path>();
        for (var line : Files.readAllLines(list)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                paths.add(objects.resolve(line));
            }
        }
        return paths;
    }

    /** Follows links as far as the path exists, and takes the rest by its words. */
    private static Path resolved(Path path) {
        var normal = path.toAbsolutePath().normalize();
        try {
            return normal.toRealPath();
        } catch (IOException doesNotExist) {
            var parent = normal.getParent();
            return parent == null ? normal : resolved(parent).resolve(normal.getFileName());
        }
    }
}
