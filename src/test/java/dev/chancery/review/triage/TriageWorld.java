package dev.chancery.review.triage;

import dev.chancery.console.filter.Filter;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.PersonId;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.models.SourceFile;
import dev.chancery.review.GroupReport;
import dev.chancery.review.ReviewId;
import dev.chancery.review.change.Change;
import dev.chancery.review.lineage.LineageOnTables;
import dev.chancery.review.lineage.Recurrences;
import dev.chancery.review.lineage.Scope;
import dev.chancery.review.lineage.Trace;
import dev.chancery.review.lineage.Tracer;
import dev.chancery.review.store.Groups;
import dev.chancery.testing.ModuleDatabase;
import dev.chancery.testing.RecordingLedger;
import dev.chancery.testing.TestClock;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Findings as ended runs leave them, on tables of their own, and the triage over them. */
public final class TriageWorld {

    public static final Actor ADA = new Actor.Person(new PersonId(new UUID(0, 1)), "Ada");
    public static final Actor BEN = new Actor.Person(new PersonId(new UUID(0, 2)), "Ben");

    public final ModuleDatabase database = ModuleDatabase.of("review");
    public final TestClock clock = new TestClock();
    public final RecordingLedger ledger = new RecordingLedger();
    public final TimeOrderedIds ids = new TimeOrderedIds(clock, new Random(7));

    private final TriageActs acts = new TriageActs(database.client(), ids);
    private final Answering answering = new Answering(acts, new Originals(database.client()), ledger, clock);
    private final Triaging triaging = new Triaging(acts, answering);
    private final Snoozes snoozes = new Snoozes(acts, answering, clock);
    private final Inbox inbox = new Inbox(database.client(), clock);
    private final BulkTriage bulk = new BulkTriage(
            inbox, new Bulks(database.client(), ids), acts, answering, new BulkTriage.Surroundings(ledger, clock));
    private final Groups groups = new Groups(database.client());

    /** A finding to store: where it is, of what kind, and in what words. */
    public record Claimed(String file, int line, String category, String claim) {}

    /** Ends a run of this repository that found this in these files, in a transaction of its own. */
    public UUID run(String repository, SourceFile source, Claimed... findings) {
        var review = ids.next();
        database.transaction().executeWithoutResult(_ -> store(review, repository, source, findings));
        return review;
    }

    /** The only finding of this run. */
    public GroupReport only(UUID review) {
        return all(review).getFirst();
    }

    public List<GroupReport> all(UUID review) {
        return groups.of(new ReviewId(review));
    }

    public GroupReport finding(UUID id) {
        return groups.find(id).orElseThrow();
    }

    public TriageAnswer answer(UUID finding, long version, TriageAct act, Actor by) {
        return Objects.requireNonNull(database.transaction().execute(_ -> triaging.answer(finding, version, act, by)));
    }

    /** Answers the finding as it stands. */
    public TriageAnswer answer(UUID finding, TriageAct act) {
        return answer(finding, finding(finding).triage().version(), act, ADA);
    }

    public List<PastAct> history(UUID finding) {
        return acts.history(finding);
    }

    public int wake() {
        return Objects.requireNonNull(database.transaction().execute(_ -> snoozes.wake()));
    }

    BulkPreview preview(Filter<FilterField> filter) {
        return Objects.requireNonNull(database.transaction().execute(_ -> bulk.preview(filter, ADA)));
    }

    BulkAnswer bulk(UUID preview, TriageAct act) {
        return bulk(preview, ADA, act);
    }

    BulkAnswer bulk(UUID preview, Actor by, TriageAct act) {
        return Objects.requireNonNull(database.transaction().execute(_ -> bulk.answer(preview, act, by)));
    }

    BulkAnswer undoBulk(UUID id) {
        return Objects.requireNonNull(database.transaction().execute(_ -> bulk.undo(id, ADA)));
    }

    List<FindingLine> page(Filter<FilterField> filter) {
        return inbox.page(filter, Optional.empty(), 1000).lines();
    }

    private void store(UUID review, String repository, SourceFile source, Claimed... findings) {
        database.client()
                .sql("""
                        insert into review.reviews (id, title, repository, base, head, base_commit, head_commit,
                            change_digest, files, lines_added, lines_removed, state, simulated, sample, actor_kind, task,
                            invocation, budget_ms, call_limit_ms, submitted_at, ended_at, lease_until)
                        values (:id, 'A change', :repository, 'a', 'b', 'a', 'b', 'sha256:00', 1, 1, 0, 'full', false,
                            false, 'unknown', :id, :id, 1, 1, :now, :now, :now)
                        """)
                .param("id", review)
                .param("repository", repository)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        database.client().sql("""
                        insert into review.participants (review, id, position, framing, kind, version, outcome)
                        values (:review, 'pmd-security', 0, 'security', 'analyzer', '1', 'in_budget')
                        """).param("review", review).update();
        var traces = new LinkedHashMap<UUID, Trace>();
        var tracer = new Tracer(new Change(List.of()), List.of(source));
        for (var position = 0; position < findings.length; position++) {
            var it = findings[position];
            var id = store(review, position, it);
            traces.put(id, tracer.of(it.file(), it.line(), it.line(), it.category()));
        }
        LineageOnTables.recurrences(database.client(), ids, ledger, clock)
                .link(
                        traces,
                        new Recurrences.Under(
                                Scope.ofRepository(repository), new Actor.Service("review"), new InvocationId(review)));
    }

    private UUID store(UUID review, int position, Claimed it) {
        var id = ids.next();
        database.client()
                .sql("""
                        insert into review.groups (id, review, position, class, severity, severity_rank, category, file,
                            start_line, end_line, title, fingerprint, found_at, matter, first_seen)
                        values (:id, :review, :position, 'consensus', 'high', 2, :category, :file,
                            :line, :line, :claim, cast(:id as text), :now, :id, :now)
                        """)
                .param("id", id)
                .param("review", review)
                .param("position", position)
                .param("category", it.category())
                .param("file", it.file())
                .param("line", it.line())
                .param("claim", it.claim())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        database.client()
                .sql("""
                        insert into review.claims (id, review, participant, position, file, start_line, end_line, rule,
                            category, severity, claim, fix)
                        values (:id, :review, 'pmd-security', :position, :file, :line, :line, 'r', :category, 'high',
                            :claim, '')
                        """)
                .param("id", id)
                .param("review", review)
                .param("position", position)
                .param("category", it.category())
                .param("file", it.file())
                .param("line", it.line())
                .param("claim", it.claim())
                .update();
        database.client()
                .sql("insert into review.members (group_id, claim_id, position) values (:id, :id, 0)")
                .param("id", id)
                .update();
        return id;
    }
}
