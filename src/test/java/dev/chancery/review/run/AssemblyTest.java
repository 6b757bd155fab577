package dev.chancery.review.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.models.SourceFile;
import dev.chancery.review.CallOutcome;
import dev.chancery.review.FindingClass;
import dev.chancery.review.GroupReport;
import dev.chancery.review.ParticipantReport;
import dev.chancery.review.Severity;
import dev.chancery.review.change.Change;
import dev.chancery.review.grouping.Thresholds;
import dev.chancery.review.participants.Material;
import dev.chancery.review.store.NewGroup;
import dev.chancery.review.store.Said;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AssemblyTest {

    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    private static final String SQL = "SQL is built by concatenation of values.";

    private final Assembly assembly = new Assembly(new TimeOrderedIds(CLOCK, new Random(1)), CLOCK);
    private final Material material =
            new Material(new Change(List.of()), List.of(new SourceFile("A.java", "a\n  query( x );\nb\nc\n")));

    @Test
    void joinsWhatMeansTheSameAndClassesIt() {
        var groups = groups(said("security", 2, SQL), said("correctness", 2, SQL));

        assertThat(groups).singleElement().satisfies(it -> {
            assertThat(it.classified()).contains(FindingClass.CONSENSUS);
            assertThat(it.claims()).hasSize(2);
            assertThat(it.reasons())
                    .singleElement()
                    .satisfies(reason -> assertThat(reason.signal()).isEqualTo("correctness and security"));
        });
    }

    @Test
    void givesNoClassesWhenOnlyOneAnswered() {
        var groups = assemble(
                List.of(participant("security", CallOutcome.IN_BUDGET), participant("correctness", CallOutcome.LATE)),
                material,
                said("security", 2, SQL));

        assertThat(groups)
                .singleElement()
                .satisfies(it -> assertThat(it.classified()).isEmpty());
    }

    @Test
    void comesToTheSameInWhateverOrderClaimsArrive() {
        var claims = new ArrayList<>(List.of(
                said("security", 2, SQL),
                said("correctness", 2, SQL),
                said("security", 4, "The stream is never closed."),
                said("correctness", 4, "A stream stays open.")));
        var expected = withoutIds(groups(claims.toArray(Said[]::new)));

        for (var seed = 0; seed < 50; seed++) {
            Collections.shuffle(claims, new Random(seed));
            assertThat(withoutIds(groups(claims.toArray(Said[]::new)))).isEqualTo(expected);
        }
    }

    @Test
    void knowsADefectThatMovedAndWasIndentedAnew() {
        var moved = new Material(new Change(List.of()), List.of(new SourceFile("A.java", "\n\n\n query(x);\n")));

        var before = assemble(both(), material, said("security", 2, SQL));
        var after = assemble(both(), moved, said("security", 4, "Put in other words."));

        assertThat(after.getFirst().fingerprint()).isEqualTo(before.getFirst().fingerprint());
    }

    private List<NewGroup> groups(Said... said) {
        return assemble(both(), material, said);
    }

    private List<NewGroup> assemble(List<ParticipantReport> participants, Material about, Said... said) {
        var testimony = new Testimony(participants, List.of(said), List.of());
        return assembly.of(about, testimony, testimony.deliberate(Thresholds.INITIAL))
                .groups();
    }

    private static List<String> withoutIds(List<NewGroup> groups) {
        return groups.stream()
                .map(it -> it.classified() + " " + it.place() + " " + it.title() + " " + it.fingerprint() + " "
                        + it.claims() + it.reasons() + it.nearMisses())
                .toList();
    }

    private static List<ParticipantReport> both() {
        return List.of(
                participant("security", CallOutcome.IN_BUDGET), participant("correctness", CallOutcome.IN_BUDGET));
    }

    private static ParticipantReport participant(String framing, CallOutcome outcome) {
        return new ParticipantReport(
                "pmd-" + framing,
                framing,
                ParticipantReport.Kind.ANALYZER,
                "1",
                Optional.of(outcome),
                Optional.of(Duration.ZERO),
                Optional.of(Duration.ZERO),
                1,
                "");
    }

    private static Said said(String framing, int line, String text) {
        var claim = new GroupReport.Member(
                "pmd-" + framing, text, line, line, Severity.HIGH, "security.sql-injection", "Rule", "Fix it.");
        return new Said(UUID.nameUUIDFromBytes((framing + line).getBytes(StandardCharsets.UTF_8)), "A.java", claim);
    }
}
