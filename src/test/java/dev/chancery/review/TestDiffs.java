package dev.chancery.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Collectors;

/** Diffs that analyzers have something to say about. */
public final class TestDiffs {

    /** A new file with a query by concatenation. */
    public static final String ADDED_FILE = """
            diff --git a/src/Customers.java b/src/Customers.java
            new file mode 100644
            --- /dev/null
            +++ b/src/Customers.java
            @@ -0,0 +1,9 @@
            +import java.sql.*;
            +
            +class Customers {
            +
            +    ResultSet find(Connection connection, String name) throws SQLException {
            +        Statement statement = connection.createStatement();
            +        return statement.executeQuery("select * from customers where name = '" + name + "'");
            +    }
            +}
            """;

    /** Lines added in the middle of a file that is not shown: a query by concatenation and an empty catch block. */
    public static final String FRAGMENT = """
            diff --git a/src/Customers.java b/src/Customers.java
            --- a/src/Customers.java
            +++ b/src/Customers.java
            @@ -38,6 +38,12 @@ class Customers {
                 void forget(String name) {
                     log.info("Forgetting somebody.");
                     audit.append(name);
            +        try {
            +            connection.prepareStatement("delete from customers where name = '" + name + "'")
            +                    .execute();
            +        } catch (SQLException e) {
            +        }
            +        done();
                 }

                 void remember(String name) {
            """;

    private TestDiffs() {}

    /** The new file that the drill's script has something to say about. */
    public static String payouts() {
        try {
            var lines = Files.readAllLines(Path.of("src/main/resources/dev/chancery/sample/drill/Payouts.java.txt"));
            return "--- /dev/null\n+++ b/src/main/java/acme/payments/Payouts.java\n@@ -0,0 +1," + lines.size() + " @@\n"
                    + lines.stream().map(it -> "+" + it + "\n").collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same diff of a file no other review has met, so that it takes over no answer. */
    public static String unmet(String diff) {
        return diff.replace("src/Customers", "src/" + UUID.randomUUID() + "/Customers");
    }
}
