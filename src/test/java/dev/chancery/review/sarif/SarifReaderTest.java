package dev.chancery.review.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.models.Remark;
import dev.chancery.models.RemarkSeverity;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SarifReaderTest {

    private static final String RULES = """
            , "rules": [
              {"id": "java/sql", "defaultConfiguration": {"level": "error"},
               "messageStrings": {"default": {"text": "Query from {0} in {1}."}},
               "properties": {"tags": ["security"], "security-severity": "9.1"}},
              {"id": "java/dead", "defaultConfiguration": {"level": "note"},
               "properties": {"tags": ["maintainability"]}}]""";

    @Test
    void readsPlaceClaimRuleAndFix() {
        var run = only(result("""
                "ruleId": "java/sql", "level": "error", "message": {"text": "SQL from [input](1)."},
                "fixes": [{"description": {"text": "Bind it."}}], %s""".formatted(at("src/Dao.java", 7, 9))));
        assertThat(run.tool()).isEqualTo("CodeQL");
        assertThat(run.version()).isEqualTo("2.1");
        assertThat(run.remarks())
                .containsExactly(new Remark(
                        "src/Dao.java",
                        7,
                        9,
                        "java/sql",
                        "security.java-sql",
                        RemarkSeverity.CRITICAL,
                        "SQL from input.",
                        "Bind it."));
    }

    @Test
    void takesMessageAndLevelFromTheRuleItNamesByIndex() {
        var run = only(result("""
                "ruleIndex": 0, "message": {"id": "default", "arguments": ["request", "Dao"]}, %s""".formatted(at("Dao.java", 1, 1))));
        assertThat(run.remarks().getFirst().claim()).isEqualTo("Query from request in Dao.");
        assertThat(run.remarks().getFirst().rule()).isEqualTo("java/sql");
        assertThat(only(result("\"ruleId\": \"java/dead/2\", " + TEXT + at("Dao.java", 1, 1)))
                        .remarks()
                        .getFirst()
                        .severity())
                .isEqualTo(RemarkSeverity.LOW);
    }

    @ParameterizedTest
    @CsvSource({"error, HIGH", "warning, MEDIUM", "note, LOW"})
    void turnsLevelsIntoSeverities(String level, RemarkSeverity severity) {
        var run = only(result("\"level\": \"" + level + "\", " + TEXT + at("A.java", 1, 1)));
        assertThat(run.remarks()).extracting(Remark::severity).containsExactly(severity);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"uri\": \"./src/../src/A%20b.java\"', src/A b.java",
        "'\"uri\": \"A.java\", \"uriBaseId\": \"%SRCROOT%\"', A.java",
        "'\"uri\": \"A.java\", \"uriBaseId\": \"SOURCES\"', src/A.java",
        "'\"uri\": \"A.java\", \"uriBaseId\": \"UNKNOWN\"', A.java",
        "'\"uri\": \"file:///home/ci/repo/src/A.java\"', src/A.java",
        "'\"index\": 0', lib/B.java",
    })
    void givesPathsFromTheRootOfTheRepository(String location, String path) {
        assertThat(only(result(TEXT + placed(location, "\"startLine\": 3"))).remarks())
                .extracting(Remark::path)
                .containsExactly(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"uri\": \"../secret.txt\"", "\"uri\": \"/etc/passwd\"", "\"uri\": \"file:///usr/include/a.h\""
            })
    void leavesOutWhatIsOutsideOfTheRepository(String location) {
        var run = only(result(TEXT + placed(location, "\"startLine\": 3")));
        assertThat(run.remarks()).isEmpty();
        assertThat(run.leftOut()).containsExactly("1 result is outside of the repository.");
    }

    @Test
    void saysWhatItLeavesOut() {
        var here = at("A.java", 1, 1);
        var run = only(String.join(
                ",",
                result("\"kind\": \"pass\", " + TEXT + here),
                result("\"level\": \"none\", " + TEXT + here),
                result("\"suppressions\": [{\"kind\": \"inSource\"}], " + TEXT + here),
                result("\"baselineState\": \"absent\", " + TEXT + here),
                result(TEXT + "\"locations\": []"),
                result(TEXT + placed("\"uri\": \"A.java\"", "\"charOffset\": 4"))));
        assertThat(run.remarks()).isEmpty();
        assertThat(run.leftOut())
                .containsExactly(
                        "2 results are no fault by the tool's own word.",
                        "1 result is suppressed where the tool ran.",
                        "1 result is gone since the tool's baseline.",
                        "2 results are without a file and lines.");
    }

    @Test
    void keepsWhatIsNotSuppressedYet() {
        var suppressions =
                "\"suppressions\": [{\"kind\": \"inSource\"}, {\"kind\": \"external\", \"status\": \"rejected\"}]";
        assertThat(only(result(suppressions + ", " + TEXT + at("A.java", 1, 1))).remarks())
                .hasSize(1);
    }

    @Test
    void takesControlCharactersAndLineEndsOutOfClaims() {
        var run = only(result("\"message\": {\"text\": \"a\\u0000b\\u202e\\n<b>c</b>\"}, " + at("A.java", 1, 1)));
        assertThat(run.remarks()).extracting(Remark::claim).containsExactly("a b <b>c</b>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sarif_not_json|",
                "sarif_not_json|[]",
                "sarif_not_json|{\"version\": \"2.1.0\"",
                "sarif_not_json|{\"version\": \"2.1.0\", \"version\": \"2.1.0\"}",
                "sarif_version_unsupported|{\"version\": \"2.0.0\", \"runs\": []}",
                "sarif_version_unsupported|{\"runs\": []}",
                "sarif_without_runs|{\"version\": \"2.1.0\"}",
                "sarif_without_runs|{\"version\": \"2.1.0\", \"runs\": []}",
            })
    void refusesWhatIsNoSarif(String code, String json) {
        assertThat(refusal(json == null ? "" : json)).startsWith(code);
    }

    @Test
    void refusesWhatIsTooMuch() {
        assertThat(refusal(" ".repeat(SarifReader.LARGEST + 1))).startsWith("sarif_too_large");
        assertThat(refusal(many(SarifReader.MOST_RUNS + 1, "{\"tool\": {\"driver\": {\"name\": \"a\"}}}")))
                .startsWith("sarif_too_many_runs");
        assertThat(refusal(log(String.join(",", Collections.nCopies(SarifReader.MOST_RESULTS + 1, "{}")))))
                .startsWith("sarif_too_many_results");
        assertThat(refusal("[".repeat(100) + "]".repeat(100))).startsWith("sarif_not_json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "runs[0].results[0].message has to have a text|\"ruleId\": \"x\"",
                "runs[0].results[0].message.text has to be text|\"message\": {\"text\": 1}",
                "runs[0].results[0].level cannot be fatal|\"message\": {\"text\": \"a\"}, \"level\": \"fatal\"",
                "runs[0].results[0].kind cannot be odd|\"message\": {\"text\": \"a\"}, \"kind\": \"odd\"",
                "runs[0].tool.driver.rules has no element 9|\"message\": {\"text\": \"a\"}, \"ruleIndex\": 9",
                "runs[0].results[0].locations has to be an array|\"message\": {\"text\": \"a\"}, \"locations\": {}",
            })
    void namesThePlaceOfAFault(String sentence, String content) {
        assertThat(refusal(log(result(content)))).startsWith("sarif_malformed " + sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "region has to span lines from 1 on, but spans 0 to 0|\"uri\": \"A\"|\"startLine\": 0",
                "region has to span lines from 1 on, but spans 5 to 4|\"uri\": \"A\"|\"startLine\": 5, \"endLine\": 4",
                "region.startLine has to be a whole number|\"uri\": \"A\"|\"startLine\": \"5\"",
                "artifactLocation.uri has to be a URI reference|\"uri\": \"a b\"|\"startLine\": 5",
                "artifactLocation.uri has to be there|\"description\": {}|\"startLine\": 5",
                "artifactLocation.uri has to name a file|\"uri\": \"mailto:a\"|\"startLine\": 5",
            })
    void refusesPlacesThatAreNone(String sentence, String location, String region) {
        assertThat(refusal(log(result(TEXT + placed(location, region)))))
                .startsWith("sarif_malformed runs[0].results[0].locations[0].physicalLocation." + sentence);
    }

    @Test
    void refusesBasesThatAreBasedOnThemselves() {
        assertThat(refusal(log(result(TEXT + placed("\"uri\": \"A\", \"uriBaseId\": \"LOOP\"", "\"startLine\": 1")))))
                .contains("originalUriBaseIds.LOOP is based on itself");
    }

    private static final String TEXT = "\"message\": {\"text\": \"Broken.\"}, ";

    private static String at(String uri, int first, int last) {
        return placed("\"uri\": \"" + uri + "\"", "\"startLine\": " + first + ", \"endLine\": " + last);
    }

    private static String placed(String location, String region) {
        return "\"locations\": [{\"physicalLocation\": {\"artifactLocation\": {%s}, \"region\": {%s}}}]"
                .formatted(location, region);
    }

    private static String result(String content) {
        return "{" + content + "}";
    }

    private static String log(String results) {
        return many(1, """
                {"tool": {"driver": {"name": "CodeQL", "semanticVersion": "2.1"%s}},
                 "originalUriBaseIds": {"%%SRCROOT%%": {"uri": "file:///home/ci/repo/"},
                    "SOURCES": {"uri": "src/", "uriBaseId": "%%SRCROOT%%"},
                    "LOOP": {"uri": "a/", "uriBaseId": "LOOP"}},
                 "artifacts": [{"location": {"uri": "lib/B.java", "uriBaseId": "%%SRCROOT%%"}}],
                 "results": [%s]}""".formatted(RULES, results));
    }

    private static String many(int runs, String run) {
        return "{\"version\": \"2.1.0\", \"runs\": ["
                + String.join(",", IntStream.range(0, runs).mapToObj(_ -> run).toList()) + "]}";
    }

    private static SarifRun only(String results) {
        assertThat(SarifReader.read(log(results))).isInstanceOf(SarifReading.Read.class);
        return SarifReader.read(log(results)) instanceof SarifReading.Read(List<SarifRun> runs)
                ? runs.getFirst()
                : new SarifRun("", "", List.of(), List.of());
    }

    private static String refusal(String json) {
        return SarifReader.read(json) instanceof SarifReading.Unread(var refusal)
                ? refusal.code() + " " + refusal.detail()
                : "it was read";
    }
}
