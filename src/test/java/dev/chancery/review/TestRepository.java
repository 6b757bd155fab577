package dev.chancery.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;

/** A git repository in a folder of its own, with code that analyzers have something to say about. */
public final class TestRepository {

    /** Code nobody has anything to say about. */
    public static final String SOUND = """
            package acme.payments;

            /** Finds customers. */
            final class Customers {

                private final java.sql.Connection connection;

                Customers(java.sql.Connection connection) {
                    this.connection = connection;
                }
            }
            """;

    /** The same class with a query by concatenation, an empty catch block and a stream nobody closes. */
    public static final String FAULTY = """
            package acme.payments;

            import java.io.FileInputStream;
            import java.io.IOException;
            import java.io.InputStream;
            import java.sql.ResultSet;
            import java.sql.SQLException;
            import java.sql.Statement;

            /** Finds customers. */
            final class Customers {

                private final java.sql.Connection connection;

                Customers(java.sql.Connection connection) {
                    this.connection = connection;
                }

                ResultSet find(String name) throws SQLException {
                    Statement statement = connection.createStatement();
                    return statement.executeQuery("select * from customers where name = '" + name + "'");
                }

                int firstByte(String file) throws IOException {
                    InputStream stream = new FileInputStream(file);
                    return stream.read();
                }

                void forget(String name) {
                    try {
                        find(name);
                    } catch (SQLException e) {
                    }
                }
            }
            """;

    private static final PersonIdent AUTHOR = new PersonIdent("Ada Moreno", "ada@acme.example");

    private final Path folder;
    private final Git git;

    private TestRepository(Path folder, Git git) {
        this.folder = folder;
        this.git = git;
    }

    /** An empty repository. */
    public static TestRepository in(Path folder) {
        try {
            return new TestRepository(
                    folder,
                    Git.init()
                            .setDirectory(folder.toFile())
                            .setInitialBranch("main")
                            .call());
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A repository whose last commit makes the sound class faulty. */
    public static TestRepository faulty(Path folder) {
        var repository = in(folder);
        repository.commit("Add customers", Map.of("src/acme/payments/Customers.java", SOUND));
        repository.commit("Find customers", Map.of("src/acme/payments/Customers.java", FAULTY));
        return repository;
    }

    public String path() {
        return folder.toString();
    }

    /** Writes these files and commits them; the full id of the commit. */
    public String commit(String message, Map<String, String> files) {
        try {
            for (var file : files.entrySet()) {
                var path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
            git.add().addFilepattern(".").call();
            return git.commit()
                    .setMessage(message)
                    .setAuthor(AUTHOR)
                    .setCommitter(AUTHOR)
                    .setSign(false)
                    .call()
                    .name();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }
}
