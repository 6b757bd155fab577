package dev.chancery.review.github;

import dev.chancery.review.TestRepository;

/** The change of a pull request: one new file, with faults or without. */
final class PullChanges {

    static final String PATH = "src/acme/payments/Customers.java";
    static final String FAULTY = TestRepository.FAULTY;
    static final String SOUND = TestRepository.SOUND;
    static final String FAULTY_DIFF = added(FAULTY);
    static final String SOUND_DIFF = added(SOUND);

    private PullChanges() {}

    private static String added(String text) {
        var lines = text.lines().toList();
        return """
                diff --git a/%1$s b/%1$s
                new file mode 100644
                --- /dev/null
                +++ b/%1$s
                @@ -0,0 +1,%2$d @@
                +%3$s
                """.formatted(PATH, lines.size(), String.join("\n+", lines));
    }
}
