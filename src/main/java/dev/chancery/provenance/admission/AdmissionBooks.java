package dev.chancery.provenance.admission;

import dev.chancery.database.Coalescing;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import dev.chancery.provenance.store.Admissions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Enters each decision in the ledger before it is answered, and signs an admission statement the first time something is
 * let into an environment. Decisions that arrive at once share a transaction, so that a hundred pods of one image wait
 * for one commit and not for each other's.
 */
@Component
class AdmissionBooks {

    /** One, for a second would wait for the rows of the first in any case. */
    private static final int LEADERS = 1;

    private static final int MOST = 128;

    private final Admissions admissions;
    private final AdmissionSigner signer;
    private final Ledger ledger;
    private final Clock clock;
    private final Coalescing<Decision, Instant> together;

    AdmissionBooks(
            Admissions admissions,
            AdmissionSigner signer,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.admissions = admissions;
        this.signer = signer;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new Coalescing<>(
                LEADERS, MOST, decisions -> Objects.requireNonNull(transaction.execute(_ -> enter(decisions))));
    }

    /** Returns once the decision is durable; never within a transaction, which could take it back. */
    @Transactional(propagation = Propagation.NEVER)
    public void enter(Decision decision) {
        together.ask(decision);
    }

    private List<Instant> enter(List<Decision> decisions) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var standings = Standing.of(decisions).stream()
                .collect(Collectors.toMap(standing -> standing.decided(now), Function.identity()));
        var letIn = admissions.enter(List.copyOf(standings.keySet()));
        standings.forEach((decided, standing) -> {
            if (letIn.contains(decided)) {
                signer.sign(standing, now);
            }
        });
        ledger.appendAll(decisions.stream().map(AdmissionBooks::event).toList());
        return Collections.nCopies(decisions.size(), now);
    }

    private static LedgerEvent event(Decision decision) {
        var answer = decision.answer();
        var event = LedgerEvent.of(answer.allowed() ? "deployment.admitted" : "deployment.refused", decision.by())
                .about("admission:" + decision.request().uid())
                .with("kind", decision.request().kind())
                .with("environment", decision.request().namespace())
                .with("code", answer.code())
                .with("emergency", answer.emergency())
                .with(
                        "digests",
                        decision.judged().keySet().stream()
                                .map(place -> place.digest().toString())
                                .sorted()
                                .toList());
        return decision.during().map(event::during).orElse(event);
    }
}
