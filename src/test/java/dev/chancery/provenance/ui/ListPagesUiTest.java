package dev.chancery.provenance.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import dev.chancery.identity.Role;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Digest;
import dev.chancery.provenance.recording.AttestationDesk;
import dev.chancery.provenance.recording.IntakeAnswer;
import dev.chancery.provenance.store.Admissions;
import dev.chancery.provenance.store.Deployments;
import dev.chancery.provenance.store.Release;
import dev.chancery.provenance.store.Releases;
import dev.chancery.provenance.testing.TestingStatements;
import dev.chancery.provenance.testing.TrustedParties;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** Long lists of releases, decisions and rollouts: page by page to their end, no row twice and none left out. */
@WholeApplication
class ListPagesUiTest extends SpringBrowserlessTest {

    private static final int MANY = 120;

    /** Ahead of everything other tests leave, so that these rows come first. */
    private static final Instant AHEAD = Instant.parse("2090-01-01T00:00:00Z");

    @Autowired
    TestAccess access;

    @Autowired
    TrustedParties parties;

    @Autowired
    AttestationDesk attestations;

    @Autowired
    Releases releases;

    @Autowired
    Admissions admissions;

    @Autowired
    Deployments deployments;

    @Autowired
    JdbcClient database;

    private final String mine = UUID.randomUUID().toString();
    private final TestingStatements world = TestingStatements.fresh();

    @BeforeEach
    void signIn() {
        parties.ensure();
        access.signIn(Role.AUDITOR);
    }

    @AfterEach
    void tidy() {
        SecurityContextHolder.clearContext();
        database.sql("delete from provenance.release where name = ?")
                .param(mine)
                .update();
        database.sql("delete from provenance.admission where environment = ?")
                .param(mine)
                .update();
    }

    @Test
    void verificationsArePagedToTheLastOne() {
        verify(true);

        UI.getCurrent().navigate(ReleasesView.class);

        assertThat(everyRow("Verified releases", "Older verifications"))
                .filteredOn(row -> row.contains(mine))
                .hasSize(MANY)
                .doesNotHaveDuplicates();
    }

    @Test
    void decisionsArePagedBesideVerifications() {
        verify(true);
        ask();
        UI.getCurrent().navigate(ReleasesView.class);
        var newest = rows("Verified releases");

        assertThat(everyRow("Asked to run", "Older decisions"))
                .filteredOn(row -> row.contains(mine))
                .hasSize(MANY)
                .doesNotHaveDuplicates();
        assertThat(rows("Verified releases")).isEqualTo(newest);
    }

    @Test
    void refusalsAloneArePagedTooAndTheAddressKeepsTheFilter() {
        verify(false);
        UI.getCurrent().navigate(ReleasesView.class, QueryParameters.simple(Map.of("show", "refused")));
        assertThat(rows("Verified releases")).hasSize(50).allMatch(row -> row.contains("failed"));

        click("Older verifications");

        assertThat(rows("Verified releases")).hasSize(50).allMatch(row -> row.contains("failed"));
        assertThat(find(RouterLink.class).withText("Newest").single().getHref()).isEqualTo("releases?show=refused");
        assertThat(find(RouterLink.class).all())
                .extracting(link -> link.getElement().getTextRecursively())
                .contains("All", "Refused");
    }

    @Test
    void aGarbledPlaceShowsTheNewest() {
        verify(true);

        UI.getCurrent()
                .navigate(ReleasesView.class, QueryParameters.simple(Map.of("verified_after", "yesterday~noon")));

        assertThat(rows("Verified releases").getFirst()).contains(mine);
    }

    @Test
    void aResourceThatWasRolledOutLongAgoStillRunsAndIsListed() {
        rollOut("old", 1);
        rollOut("busy", 40);
        for (var number = 0; number < 25; number++) {
            rollOut("service-%02d".formatted(number), 1);
        }

        UI.getCurrent().navigate(DeploymentsView.class, QueryParameters.simple(Map.of("environment", mine)));
        var first = headings();
        click("More resources");
        var all = Stream.concat(first.stream(), headings().stream()).toList();

        assertThat(first).hasSize(20);
        assertThat(all).hasSize(27).doesNotHaveDuplicates().contains("oci://" + mine + "/old");
    }

    private void verify(boolean passed) {
        var summary = record();
        IntStream.range(0, MANY)
                .forEach(number -> releases.put(new Release(
                        Digest.sha256((mine + number).getBytes(StandardCharsets.UTF_8)),
                        "oci://" + mine + "/" + number,
                        mine,
                        passed,
                        summary,
                        Optional.empty(),
                        "verified",
                        "As the test says.",
                        summary,
                        // Some at the same moment, which the key has to part.
                        AHEAD.plusSeconds(number / 10))));
    }

    private void ask() {
        admissions.enter(IntStream.range(0, MANY)
                .mapToObj(number -> new Admissions.Decided(
                        Digest.sha256((mine + number).getBytes(StandardCharsets.UTF_8)),
                        "oci://" + mine + "/" + number,
                        mine,
                        true,
                        false,
                        "verified",
                        "As the test says.",
                        1,
                        AHEAD.plusSeconds(number / 10)))
                .toList());
    }

    private void rollOut(String resource, int times) {
        for (var time = 0; time < times; time++) {
            var statement = Digest.sha256((mine + resource + time).getBytes(StandardCharsets.UTF_8));
            database.sql("""
                            insert into provenance.attestation
                                (envelope_digest, predicate_type, envelope, ledger_entry, recorded_at)
                            values (?, 'about:test', '', gen_random_uuid(), now())
                            """).param(statement.hex()).update();
            deployments.add(new Deployments.Rollout(
                    statement,
                    mine,
                    "oci://" + mine + "/" + resource,
                    statement,
                    resource,
                    resource + "-" + time,
                    Optional.empty(),
                    AHEAD.plusSeconds(time)));
        }
    }

    private Digest record() {
        var answer =
                attestations.take(TestingStatements.signed(world.build()), Optional.empty(), new Actor.Service("test"));
        return ((IntakeAnswer.Recorded) answer).recorded().digest();
    }

    private List<String> everyRow(String table, String older) {
        var rows = new ArrayList<>(rows(table));
        while (!find(RouterLink.class).withText(older).all().isEmpty()) {
            click(older);
            rows.addAll(rows(table));
        }
        return rows;
    }

    private void click(String link) {
        test(find(RouterLink.class).withText(link).single()).click();
    }

    private List<String> headings() {
        return find(H2.class).all().stream().map(H2::getText).toList();
    }

    private List<String> rows(String table) {
        return find(NativeTable.class).all().stream()
                .filter(found -> found.getCaptionText().equals(table))
                .flatMap(found -> found.getBody().getChildren())
                .map(NativeTableRow.class::cast)
                .map(row -> row.getElement().getTextRecursively())
                .toList();
    }
}
