package dev.chancery.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The project's Java sources, read as the compiler reads them. */
final class SourceTree {

    /** One type or method as the style rules see it. */
    record Declaration(Path file, String name, Kind kind, long lines, int parameters, Traits traits) {

        String place() {
            return file + " " + name;
        }
    }

    record Traits(boolean isPublic, boolean isDocumented, boolean isTopLevel) {}

    enum Kind {
        TYPE,
        METHOD
    }

    private final List<Path> files;
    private final List<Declaration> declarations;

    private SourceTree(List<Path> files, List<Declaration> declarations) {
        this.files = files;
        this.declarations = declarations;
    }

    /** Every source below this folder; none when there is no such folder. */
    static SourceTree under(String root) {
        if (!Files.isDirectory(Path.of(root))) {
            return new SourceTree(List.of(), List.of());
        }
        try (var found = Files.walk(Path.of(root))) {
            var files =
                    found.filter(it -> it.toString().endsWith(".java")).sorted().toList();
            return new SourceTree(files, parse(files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Path> files() {
        return files;
    }

    List<Declaration> types() {
        return declarations.stream().filter(it -> it.kind() == Kind.TYPE).toList();
    }

    List<Declaration> methods() {
        return declarations.stream().filter(it -> it.kind() == Kind.METHOD).toList();
    }

    private static List<Declaration> parse(List<Path> files) throws IOException {
        if (files.isEmpty()) {
            return List.of();
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
            var declarations = new ArrayList<Declaration>();
            for (var unit : task.parse()) {
                new Reader(DocTrees.instance(task), unit, declarations).scan(unit, null);
            }
            return List.copyOf(declarations);
        }
    }

    private static final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final DocTrees trees;
        private final CompilationUnitTree unit;
        private final List<Declaration> declarations;

        Reader(DocTrees trees, CompilationUnitTree unit, List<Declaration> declarations) {
            this.trees = trees;
            this.unit = unit;
            this.declarations = declarations;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            if (!type.getSimpleName().isEmpty()) {
                var traits = traits(type.getModifiers().getFlags().contains(Modifier.PUBLIC));
                add(type, type.getSimpleName().toString(), Kind.TYPE, 0, traits);
            }
            return super.visitClass(type, null);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            var traits = traits(method.getModifiers().getFlags().contains(Modifier.PUBLIC));
            var parameters =
                    restatesARecord(method) ? 0 : method.getParameters().size();
            add(method, method.getName().toString(), Kind.METHOD, parameters, traits);
            return super.visitMethod(method, null);
        }

        private boolean restatesARecord(MethodTree method) {
            var owner = getCurrentPath().getParentPath().getLeaf();
            return method.getName().contentEquals("<init>") && owner.getKind() == Tree.Kind.RECORD;
        }

        private Traits traits(boolean isPublic) {
            TreePath path = getCurrentPath();
            var isTopLevel = path.getParentPath().getLeaf() instanceof CompilationUnitTree;
            return new Traits(isPublic, trees.getDocComment(path) != null, isTopLevel);
        }

        private void add(Tree tree, String name, Kind kind, int parameters, Traits traits) {
            var positions = trees.getSourcePositions();
            var start = positions.getStartPosition(unit, tree);
            var end = positions.getEndPosition(unit, tree);
            if (start < 0 || end < 0) {
                return;
            }
            var lines = unit.getLineMap().getLineNumber(end) - unit.getLineMap().getLineNumber(start) + 1;
            var file = Path.of(unit.getSourceFile().toUri());
            declarations.add(new Declaration(
                    Path.of("").toAbsolutePath().relativize(file), name, kind, lines, parameters, traits));
        }
    }
}
