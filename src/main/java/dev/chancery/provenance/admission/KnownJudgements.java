package dev.chancery.provenance.admission;

import dev.chancery.kernel.Digest;
import dev.chancery.provenance.governed.GovernedReleasePolicy;
import dev.chancery.provenance.governed.GovernedTrust;
import dev.chancery.provenance.recording.StatementRecorded;
import dev.chancery.provenance.recording.StatementWithdrawn;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The latest judgements, for and against, by digest and versions of policy and trust. What is recorded or taken back on
 * this node is seen at once, on others within seconds.
 */
@Primary
@Component
class KnownJudgements implements Judge {

    private static final int MOST = 20_000;

    private final Judge judge;
    private final GovernedReleasePolicy policies;
    private final GovernedTrust trust;
    private final Clock clock;
    private final AtomicLong news = new AtomicLong();
    private final Map<Key, Judgement> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Judgement> eldest) {
            return size() > MOST;
        }
    };

    KnownJudgements(
            @Qualifier("artifactJudge") Judge judge, GovernedReleasePolicy policies, GovernedTrust trust, Clock clock) {
        this.judge = judge;
        this.policies = policies;
        this.trust = trust;
        this.clock = clock;
    }

    private record Key(Place place, Digest policy, Digest trust) {}

    @Override
    public Judgement judge(Place place) {
        var key = new Key(
                place,
                policies.current().text().digest(),
                trust.current().text().digest());
        synchronized (known) {
            var judgement = known.get(key);
            if (judgement != null && clock.instant().isBefore(judgement.until())) {
                return judgement;
            }
        }
        return fresh(key);
    }

    /** Looks, and remembers what it saw unless news arrived meanwhile. */
    private Judgement fresh(Key key) {
        var before = news.get();
        var judgement = judge.judge(key.place());
        synchronized (known) {
            if (news.get() == before) {
                known.put(key, judgement);
            }
        }
        return judgement;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void forget(StatementRecorded recorded) {
        if (ArtifactJudge.JUDGES_BY.contains(recorded.statement().predicateType())) {
            forget(key -> recorded.statement().subjects().stream()
                    .anyMatch(subject -> subject.matches(key.place().digest())));
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void forget(StatementWithdrawn withdrawn) {
        forget(_ -> true);
    }

    private void forget(Predicate<Key> concerned) {
        synchronized (known) {
            news.incrementAndGet();
            known.keySet().removeIf(concerned);
        }
    }
}
