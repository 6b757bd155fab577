package dev.chancery.attest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chancery.kernel.Digest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementTest {

    private static final Digest COMMIT = Digest.gitCommit("4e1c".repeat(10));

    private final Statement statement = new Statement(
            List.of(Subject.of("repository", COMMIT)), "https://chancery.dev/attestation/test/v1", Map.of("n", 1));

    @Test
    void writesAnInTotoStatementOfVersionOne() {
        assertThat(statement.toBytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"_type\":\"https://in-toto.io/Statement/v1\",\"predicate\":{\"n\":1},"
                        + "\"predicateType\":\"https://chancery.dev/attestation/test/v1\","
                        + "\"subject\":[{\"digest\":{\"gitCommit\":\"" + COMMIT.hex()
                        + "\"},\"name\":\"repository\"}]}");
    }

    @Test
    void readsWhatItWrote() {
        assertThat(Statement.parse(statement.toBytes())).isEqualTo(new Statement.Readable(statement));
    }

    @Test
    void aSubjectMatchesItsDigestUnderTheSameAlgorithmOnly() {
        var subject = statement.subjects().getFirst();

        assertThat(subject.matches(COMMIT)).isTrue();
        assertThat(subject.matches(new Digest("sha1", COMMIT.hex()))).isFalse();
        assertThat(subject.matches(Digest.gitCommit("00".repeat(20)))).isFalse();
    }

    @Test
    void readsSubjectsWithoutNamesAndStatementsWithoutPredicate() {
        var json = "{\"_type\":\"https://in-toto.io/Statement/v1\",\"predicateType\":\"t\",\"x\":1,"
                + "\"subject\":[{\"digest\":{\"sha256\":\"00\"},\"uri\":\"u\"}]}";

        assertThat(parse(json))
                .isEqualTo(new Statement.Readable(
                        new Statement(List.of(new Subject("", Map.of("sha256", "00"))), "t", Map.of())));
    }

    @Test
    void refusesToBeMadeOfNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Statement(List.of(), "t", Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Subject("a", Map.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"predicateType":"t","subject":[{"digest":{"sha256":"00"}}]}                                      | A statement has the _type https://in-toto.io/Statement/v1, this has null.
                    {"_type":"https://in-toto.io/Statement/v0.1","predicateType":"t","subject":[]}                    | A statement has the _type https://in-toto.io/Statement/v1, this has https://in-toto.io/Statement/v0.1.
                    {"_type":"https://in-toto.io/Statement/v1","subject":[{"digest":{"sha256":"00"}}]}                | A statement names its predicateType.
                    {"_type":"https://in-toto.io/Statement/v1","predicateType":"t","predicate":[],"subject":[1]}      | The predicate of a statement is a JSON object.
                    {"_type":"https://in-toto.io/Statement/v1","predicateType":"t"}                                   | A statement has at least one subject.
                    {"_type":"https://in-toto.io/Statement/v1","predicateType":"t","subject":[]}                      | A statement has at least one subject.
                    {"_type":"https://in-toto.io/Statement/v1","predicateType":"t","subject":[{"name":"a"}]}          | Each subject of a statement has a digest of hex texts and may have a name.
                    {"_type":"https://in-toto.io/Statement/v1","predicateType":"t","subject":[{"digest":{}}]}         | Each subject of a statement has a digest of hex texts and may have a name.
                    {"_type":"https://in-toto.io/Statement/v1","predicateType":"t","subject":[{"digest":{"a":1}}]}    | Each subject of a statement has a digest of hex texts and may have a name.
                    {"_type":"x","_type":"y"}                                                                         | A statement is one JSON object in which no member comes twice.
                    """)
    void refusesWhatIsNoStatementAndSaysWhy(String json, String reason) {
        assertThat(parse(json)).isEqualTo(new Statement.Unreadable(reason));
    }

    private static Statement.Parsed parse(String json) {
        return Statement.parse(json.getBytes(StandardCharsets.UTF_8));
    }
}
