package dev.chancery.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;

/** The change of the sample world that only scripted participants review: one new file as a bare diff. */
final class SampleDrill {

    private static final String PATH = "src/main/java/acme/payments/Payouts.java";

    private SampleDrill() {}

    /** The change as it is submitted first. */
    static String diff() {
        return diff(text());
    }

    /** The change after its first review: one place is other than it was, the rest is as it was. */
    static String reworked() {
        return diff(text().replace("Thread.onSpinWait();", "LockSupport.parkNanos(PAUSE);"));
    }

    private static String diff(String text) {
        var lines = text.lines().toList();
        return """
                diff --git a/%1$s b/%1$s
                new file mode 100644
                --- /dev/null
                +++ b/%1$s
                @@ -0,0 +1,%2$d @@
                """.formatted(PATH, lines.size())
                + lines.stream().map(it -> "+" + it + "\n").collect(Collectors.joining());
    }

    private static String text() {
        try (var stream = SampleDrill.class.getResourceAsStream("drill/Payouts.java.txt")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
