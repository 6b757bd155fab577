package dev.chancery.review.evaluation;

import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import dev.chancery.review.store.Timestamps;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what each case came to, and ends measurements, each end with its ledger entry. */
@Repository
class EvaluationProgress {

    private final JdbcClient database;
    private final Ledger ledger;
    private final Clock clock;

    EvaluationProgress(JdbcClient database, Ledger ledger, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What every case before the next one came to. */
    List<CaseOutcome> outcomes(UUID evaluation) {
        return database.sql("select outcome from review.evaluation_cases where evaluation = :id order by position")
                .param("id", evaluation)
                .query((row, _) -> ResultForm.outcome(row.getString("outcome")))
                .list();
    }

    /** Keeps an outcome unless another node already did; the answers it came from are done with. */
    @Transactional
    public void keep(UUID evaluation, int position, CaseOutcome outcome) {
        database.sql("""
                        insert into review.evaluation_cases (evaluation, position, outcome)
                        values (:evaluation, :position, cast(:outcome as jsonb)) on conflict do nothing
                        """)
                .param("evaluation", evaluation)
                .param("position", position)
                .param("outcome", ResultForm.of(outcome))
                .update();
        database.sql("delete from review.evaluation_answers where evaluation = :evaluation and position = :position")
                .param("evaluation", evaluation)
                .param("position", position)
                .update();
        database.sql("""
                        update review.evaluations set state = 'running', done = greatest(done, :done)
                        where id = :id and state in ('queued', 'running')
                        """).param("id", evaluation).param("done", position + 1).update();
    }

    /** Ends a measurement with its result; false when it had ended already. */
    @Transactional
    public boolean end(Evaluation evaluation, EvaluationResult result) {
        var digest = result.digest();
        var ended = database.sql("""
                        update review.evaluations set state = 'done', done = cases, result = cast(:result as jsonb),
                            digest = :digest, ended_at = :at
                        where id = :id and state in ('queued', 'running')
                        """)
                .param("id", evaluation.id())
                .param("result", ResultForm.of(result))
                .param("digest", digest.toString())
                .param("at", Timestamps.of(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .update();
        if (ended == 1) {
            ledger.append(event(evaluation)
                    .with("state", "done")
                    .with("digest", digest.toString())
                    .with("simulated", result.simulated()));
        }
        return ended == 1;
    }

    /** Ends a measurement that cannot be made. */
    @Transactional
    public void fail(Evaluation evaluation, String cause) {
        var ended = database.sql("""
                        update review.evaluations set state = 'failed', cause = :cause, ended_at = :at
                        where id = :id and state in ('queued', 'running')
                        """)
                .param("id", evaluation.id())
                .param("cause", cause)
                .param("at", Timestamps.of(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .update();
        if (ended == 1) {
            ledger.append(event(evaluation).with("state", "failed").with("cause", cause));
        }
    }

    private static LedgerEvent event(Evaluation evaluation) {
        return LedgerEvent.of("evaluation.ended", evaluation.by())
                .about("evaluation:" + evaluation.id())
                .with("subject", evaluation.subject().title())
                .with(
                        "bundle",
                        evaluation.bundle().stream().map(it -> it.title()).toList());
    }
}
