package dev.chancery.provenance.store;

import dev.chancery.attest.Statement;
import dev.chancery.kernel.Digest;
import dev.chancery.provenance.chain.References;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a statement is found by: the digests it is about, and those it builds on. */
record StatementIndex(List<About> subjects, List<Source> sources) {

    /** A digest of a subject; one of an algorithm we do not know names no artifact. */
    record About(String name, String algorithm, String hex) {

        boolean isArtifact() {
            return Digest.parse(algorithm + ":" + hex).isPresent();
        }
    }

    /** A digest the statement builds on, and how. */
    record Source(String relation, Digest digest) {}

    static StatementIndex of(Statement statement) {
        return new StatementIndex(
                statement.subjects().stream()
                        .flatMap(subject -> subject.digest().entrySet().stream()
                                .map(digest -> new About(subject.name(), digest.getKey(), digest.getValue())))
                        .toList(),
                Stream.concat(
                                References.source(statement).stream().map(source -> new Source("source", source)),
                                References.inputs(statement).stream().map(input -> new Source("input", input)))
                        .toList());
    }

    String[] subjects(Function<About, String> column) {
        return subjects.stream().map(column).toArray(String[]::new);
    }

    Boolean[] areArtifacts() {
        return subjects.stream().map(About::isArtifact).toArray(Boolean[]::new);
    }

    String[] sources(Function<Source, String> column) {
        return sources.stream().map(column).toArray(String[]::new);
    }
}
