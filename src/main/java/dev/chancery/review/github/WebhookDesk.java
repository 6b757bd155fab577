package dev.chancery.review.github;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Digest;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import dev.chancery.review.github.DeliveryRecord.Outcome;
import dev.chancery.review.github.api.RepositoryName;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes deliveries in whose signature was good. What is answered is stored; the same delivery again is answered the same,
 * and a head of a pull request is reviewed once however many deliveries tell of it.
 */
@Component
public class WebhookDesk {

    static final Actor GITHUB = new Actor.Service("github");

    private static final int ATTEMPTS = 3;

    private final Deliveries deliveries;
    private final Checks checks;
    private final Board board;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** Whom the desk asks, and whom it tells. */
    @Component
    record Board(EnabledRepositories repositories, CheckQueue queue, Ledger ledger) {}

    WebhookDesk(Deliveries deliveries, Checks checks, Board board, TransactionTemplate transaction, Clock clock) {
        this.deliveries = deliveries;
        this.checks = checks;
        this.board = board;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What became of a delivery. */
    sealed interface Reception {}

    /** It is stored with this outcome, now or before. */
    record Taken(DeliveryRecord record) implements Reception {}

    /** Its id was another delivery's. */
    record Mistaken(String detail) implements Reception {}

    /** It is not what GitHub sends. */
    record Unreadable(String detail) implements Reception {}

    Reception receive(String id, String event, byte[] body) {
        var payload = Payload.read(event, body);
        if (payload.isEmpty()) {
            return new Unreadable("The body of a delivery is a JSON object.");
        }
        var digest = Digest.sha256(body).toString();
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var reception = transaction.execute(status -> {
                var taken = receive(new Letter(id, digest, payload.get()));
                if (taken.isEmpty()) {
                    status.setRollbackOnly();
                }
                return taken;
            });
            if (reception.isPresent()) {
                return reception.get();
            }
        }
        throw new IllegalStateException("The delivery " + id + " came too often at once.");
    }

    /** Looks once more at what a check is about: goes on with one that was given up, begins another round of one that ended. */
    public void again(UUID id, Actor by) {
        transaction.executeWithoutResult(_ -> checks.find(id).ifPresent(check -> {
            var next = check.stage() == PullCheck.Stage.FAILED ? Optional.of(id) : another(check);
            checks.resume(id);
            next.ifPresent(it -> {
                board.queue().add(it);
                board.ledger().append(event("github.check_asked_again", by, check.head()));
            });
        }));
    }

    private record Letter(String id, String digest, Payload payload) {}

    /** Empty when another transaction took the same delivery at the same moment. */
    private Optional<Reception> receive(Letter letter) {
        var before = deliveries.find(letter.id());
        if (before.isPresent() && !before.get().bodyDigest().equals(letter.digest())) {
            return Optional.of(new Mistaken("The delivery " + letter.id() + " came before, with another body."));
        }
        if (before.isPresent() && before.get().outcome() != Outcome.IGNORED) {
            return Optional.of(new Taken(before.get()));
        }
        return switch (letter.payload().delivery()) {
            case Delivery.Malformed(var detail) -> Optional.of(new Unreadable(detail));
            case Delivery.Ping _ -> kept(letter, made(Outcome.PONG, "", "Chancery listens."));
            case Delivery.Ignored(var reason, var detail) -> kept(letter, made(Outcome.IGNORED, reason, detail));
            case Delivery.Review(var head) -> kept(letter, review(head));
            case Delivery.Again(var repository, var commit) -> kept(letter, again(repository, commit));
        };
    }

    /** What was made of a delivery, and the check it led to. */
    private record Made(Outcome outcome, String reason, String detail, Optional<UUID> check) {}

    private static Made made(Outcome outcome, String reason, String detail) {
        return new Made(outcome, reason, detail, Optional.empty());
    }

    private Made review(PullHead head) {
        if (!board.repositories().includes(head.repository())) {
            return notEnabled(head.repository().text());
        }
        var begun = checks.begin(head, 1);
        if (begun.isPresent()) {
            return queued(begun.get(), head, "A review of " + head.headCommit() + " is queued.");
        }
        var known = checks.latest(head).map(PullCheck::id);
        return new Made(
                Outcome.REPEATED, "already_reviewed", "The commit " + head.headCommit() + " is known already.", known);
    }

    private Made again(String named, String commit) {
        var repository = RepositoryName.parse(named).filter(board.repositories()::includes);
        if (repository.isEmpty()) {
            return notEnabled(named);
        }
        for (var check : checks.ofCommit(repository.get(), commit)) {
            var next = check.stage().hasEnded() ? another(check) : Optional.<UUID>empty();
            if (next.isPresent()) {
                return queued(next.get(), check.head(), "Another review of " + commit + " is queued.");
            }
        }
        return made(Outcome.IGNORED, "nothing_to_repeat", "No ended check of " + commit + " is known.");
    }

    private Optional<UUID> another(PullCheck check) {
        return checks.begin(check.head(), check.round() + 1);
    }

    private Made queued(UUID check, PullHead head, String detail) {
        board.queue().add(check);
        board.ledger().append(event("github.check_queued", GITHUB, head));
        return new Made(Outcome.QUEUED, "", detail, Optional.of(check));
    }

    private static LedgerEvent event(String type, Actor by, PullHead head) {
        return LedgerEvent.of(type, by)
                .about("gitCommit:" + head.headCommit())
                .with("repository", head.repository().prefixed())
                .with("pull", head.pull());
    }

    private static Made notEnabled(String repository) {
        var refusal = Faults.notEnabled(repository);
        return made(Outcome.IGNORED, "repository_not_enabled", refusal.detail());
    }

    private Optional<Reception> kept(Letter letter, Made made) {
        var payload = letter.payload();
        var record = new DeliveryRecord(
                letter.id(),
                letter.digest(),
                payload.event(),
                payload.action(),
                payload.repository(),
                payload.pull(),
                made.outcome(),
                made.reason(),
                made.detail(),
                made.check(),
                clock.instant());
        return deliveries.add(record) ? Optional.of(new Taken(record)) : Optional.empty();
    }
}
