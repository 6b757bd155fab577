package dev.chancery.provenance.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.attest.Statement;
import dev.chancery.attest.Subject;
import dev.chancery.kernel.Digest;
import dev.chancery.kernel.Refusal;
import dev.chancery.provenance.chain.StatementKind;
import dev.chancery.provenance.testing.TestingStatements;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of statement beside its corrupted twin: the same but for one member, and refused by a code of its own. */
class StatementTwinsTest {

    private static final TestingStatements WORLD = TestingStatements.fresh();

    private final PredicateCheck check = new PredicateCheck();

    /** One member of the predicate changed, and what is said of it. */
    record Twin(StatementKind of, String member, Object corrupted, String code, String sentence) {}

    private static Twin twin(StatementKind of, String member, Object corrupted, String why) {
        return new Twin(
                of,
                member,
                corrupted,
                "malformed_" + of.label(),
                "The predicate is no %s: %s.".formatted(of.inWords(), why));
    }

    static Stream<Twin> twins() {
        return Stream.of(twinsAboutCommits(), twinsAboutImages(), twinsAboutWhatRuns())
                .flatMap(it -> it);
    }

    private static Stream<Twin> twinsAboutCommits() {
        return Stream.of(
                twin(StatementKind.INTENT, "summary", "", "/summary must be at least 1 characters long"),
                twin(
                        StatementKind.PULL_REQUEST,
                        "author",
                        Map.of("id", "grace"),
                        "/author required property 'kind' not found"),
                twin(
                        StatementKind.AI_PARTICIPATION,
                        "action",
                        "watched",
                        "/action does not have a value in the enumeration"
                                + " [\"generated\", \"modified\", \"reviewed\", \"approved\"]"),
                twin(
                        StatementKind.REVIEW_VERDICT,
                        "classes",
                        Map.of("consensus", 1, "majority", 0, "minority", 0),
                        "/classes required property 'contested' not found"),
                twin(
                        StatementKind.HUMAN_APPROVAL,
                        "approvedAt",
                        "yesterday",
                        "/approvedAt does not match the date-time pattern must be a valid RFC 3339 date-time"));
    }

    private static Stream<Twin> twinsAboutImages() {
        return Stream.of(
                twin(
                        StatementKind.BUILD_PROVENANCE,
                        "runDetails",
                        Map.of("builder", Map.of()),
                        "/runDetails/builder required property 'id' not found"),
                twin(StatementKind.ARTIFACT_SIGNATURE, "simulated", "no", "/simulated string found, boolean expected"),
                twin(
                        StatementKind.CHANGE_CLASS,
                        "class",
                        "harmless",
                        "/class does not have a value in the enumeration [\"stateless\", \"stateful\", \"migration\","
                                + " \"data-plane\", \"control-plane\", \"mixed\"]"),
                twin(
                        StatementKind.VERIFICATION_SUMMARY,
                        "verificationResult",
                        "MAYBE",
                        "/verificationResult does not have a value in the enumeration [\"PASSED\", \"FAILED\"]"));
    }

    private static Stream<Twin> twinsAboutWhatRuns() {
        return Stream.of(
                twin(
                        StatementKind.DEPLOYMENT_REQUEST,
                        "requestedBy",
                        Map.of("id", "grace", "kind", "ghost"),
                        "/requestedBy/kind does not have a value in the enumeration [\"person\", \"agent\"]"),
                twin(
                        StatementKind.ADMISSION,
                        "basis",
                        Map.of("sha256", "XYZ"),
                        "/basis/sha256 does not match the regex pattern ^[0-9a-f]+$"),
                twin(
                        StatementKind.DEPLOYMENT,
                        "weather",
                        "fine",
                        "property 'weather' is not defined in the schema and the schema does not allow additional"
                                + " properties"),
                twin(
                        StatementKind.EMERGENCY_OVERRIDE,
                        "approvedBy",
                        Map.of(),
                        "/approvedBy required property 'id' not found"));
    }

    @ParameterizedTest
    @MethodSource("twins")
    void theTwinIsRefusedByItsOwnCode(Twin twin) {
        var sound = sound(twin.of());
        var predicate = new TreeMap<>(sound.predicate());
        predicate.put(twin.member(), twin.corrupted());
        var corrupted = new Statement(sound.subjects(), sound.predicateType(), predicate);

        assertThat(check.complaint(sound)).isEmpty();
        assertThat(check.complaint(corrupted)).contains(new Refusal(twin.code(), twin.sentence()));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasATwin(StatementKind kind) {
        assertThat(twins().map(Twin::of)).contains(kind);
        assertThat(WORLD.ofEachKind()).extracting(Statement::predicateType).contains(kind.predicateType());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"AI_PARTICIPATION", "REVIEW_VERDICT"})
    void aStatementAboutAThingOfAnotherKindIsRefused(StatementKind kind) {
        var sound = sound(kind);
        var isAboutCommits = sound.subjects().getFirst().matches(WORLD.commit());
        var other = Subject.of("payments", isAboutCommits ? WORLD.image() : WORLD.commit());

        assertThat(check.complaint(new Statement(List.of(other), sound.predicateType(), sound.predicate())))
                .contains(new Refusal(
                        "subject_of_another_kind",
                        "The %s is about %s, but the subject payments is none."
                                .formatted(kind.inWords(), kind.about().inWords())));
    }

    @Test
    void aPatchMayBeReviewedAndHaveAModelTakePart() {
        var patch = Subject.of("patch", Digest.sha256(new byte[] {1}));

        for (var statement : List.of(WORLD.verdict(), WORLD.participation())) {
            assertThat(check.complaint(new Statement(List.of(patch), statement.predicateType(), statement.predicate())))
                    .isEmpty();
        }
    }

    @Test
    void aTypeWeDoNotKnowIsTakenAsItIs() {
        assertThat(check.complaint(WORLD.aboutImage("https://example.org/scan/v1", Map.of("anything", 1))))
                .isEmpty();
    }

    private static Statement sound(StatementKind kind) {
        return WORLD.ofEachKind().stream()
                .filter(statement -> statement.predicateType().equals(kind.predicateType()))
                .findFirst()
                .orElseThrow();
    }
}
