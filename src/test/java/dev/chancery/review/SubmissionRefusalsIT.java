package dev.chancery.review;

import static dev.chancery.review.ReviewCaller.diff;
import static dev.chancery.review.ReviewCaller.range;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeApplication
class SubmissionRefusalsIT {

    @Autowired
    TestAccess access;

    @Autowired
    JdbcClient database;

    @TempDir
    Path folder;

    private ReviewCaller caller;

    @BeforeEach
    void call() {
        caller = new ReviewCaller(access);
    }

    @Test
    void refusesARepositoryThatIsNone() {
        assertThat(refusal(range(folder.resolve("nowhere").toString(), "a", "b")))
                .isEqualTo("422 repository_not_found repository");
    }

    @Test
    void refusesARevisionTheRepositoryDoesNotHave() {
        var repository = TestRepository.faulty(folder);

        assertThat(refusal(range(repository.path(), "no-such-branch", "HEAD")))
                .isEqualTo("422 revision_not_found base");
        assertThat(refusal(range(repository.path(), "HEAD", "no-such-branch")))
                .isEqualTo("422 revision_not_found head");
    }

    @Test
    void refusesARangeWithoutChanges() {
        var repository = TestRepository.faulty(folder);

        assertThat(refusal(range(repository.path(), "HEAD", "HEAD"))).isEqualTo("422 empty_diff head");
    }

    @Test
    void refusesADiffWithoutChanges() {
        assertThat(refusal(diff(" "))).isEqualTo("422 empty_diff diff");
    }

    @Test
    void refusesWhatIsNoDiff() {
        assertThat(refusal(diff("hello"))).isEqualTo("400 malformed_diff diff");
    }

    @Test
    void refusesADiffThatIsTooLarge() {
        var large = "--- /dev/null\n+++ b/large.txt\n@@ -0,0 +1,60000 @@\n" + "+x\n".repeat(60_000);

        assertThat(refusal(diff(large))).isEqualTo("413 diff_too_large diff");
    }

    @Test
    void namesTheFieldThatIsMissingOrTooMuch() {
        assertThat(refusal(Map.of("title", "t"))).isEqualTo("400 invalid_request repository");
        assertThat(refusal(Map.of("diff", TestDiffs.ADDED_FILE))).isEqualTo("400 invalid_request title");
        assertThat(refusal(Map.of("title", " ", "diff", TestDiffs.ADDED_FILE))).isEqualTo("400 invalid_request title");
        assertThat(refusal(Map.of("title", "t", "repository", "/r", "base", "a")))
                .isEqualTo("400 invalid_request head");
        assertThat(refusal(Map.of("title", "t", "diff", TestDiffs.ADDED_FILE, "base", "a")))
                .isEqualTo("400 invalid_request base");
        assertThat(refusal(Map.of("title", "t", "dif", TestDiffs.ADDED_FILE))).isEqualTo("400 invalid_request dif");
        assertThat(refusal(Map.of("title", 7, "diff", TestDiffs.ADDED_FILE))).isEqualTo("400 invalid_request title");
    }

    @Test
    void storesNothingOfWhatItRefuses() {
        var before = reviews();

        refusal(diff("hello"));
        refusal(range(folder.resolve("nowhere").toString(), "a", "b"));

        assertThat(reviews()).isEqualTo(before);
    }

    private String refusal(Map<String, ?> body) {
        return ReviewCaller.problem(caller.submit(body));
    }

    private int reviews() {
        return database.sql("select count(*) from review.reviews")
                .query(Integer.class)
                .single();
    }
}
