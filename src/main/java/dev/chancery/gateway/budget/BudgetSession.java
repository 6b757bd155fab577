package dev.chancery.gateway.budget;

import dev.chancery.gateway.budget.Budgets.Answer;
import dev.chancery.gateway.budget.Budgets.Exhausted;
import dev.chancery.gateway.budget.Budgets.Reserved;
import dev.chancery.gateway.budget.Cargo.Asking;
import dev.chancery.gateway.budget.Cargo.Booking;
import dev.chancery.gateway.budget.Cargo.Resting;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Refusal;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * One transaction of the books: locks every window its cargoes touch, in one order for all nodes, books what is over, then
 * grants what still fits under the caps and sets this node's shares right.
 */
@Component
class BudgetSession {

    /** Longer than any call may take; a share that was not written for so long belongs to a node that died. */
    static final Duration LIFE = Duration.ofMinutes(15);

    private static final Actor GATEWAY = new Actor.Service("gateway");
    private static final Reserved NOTHING = new Reserved(new UUID(0, 0), List.of());

    private final BudgetBooks books;
    private final Ledger ledger;
    private final Clock clock;

    BudgetSession(BudgetBooks books, Ledger ledger, Clock clock) {
        this.books = books;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Answers each cargo in its place; a booking is answered by its own reservation. */
    Sat sit(List<Cargo> party, Map<Use, Share.Portion> portions, List<Wish.Line> unopened) {
        var now = clock.instant();
        if (!unopened.isEmpty()) {
            books.open(unopened);
        }
        var sitting = new Sitting(portions.isEmpty() ? Map.of() : books.lock(portions), now);
        sitting.book(bookings(party));
        sitting.giveBack(portions);
        var answers = party.stream().map(sitting::answer).toList();
        sitting.holdReady(portions);
        if (!portions.isEmpty()) {
            books.write(sitting.balances, now.plus(LIFE));
        }
        ledger.appendAll(bookings(party).map(Booking::event).toList());
        var removed = new HashSet<>(portions.keySet());
        removed.removeAll(sitting.balances.keySet());
        return new Sat(answers, sitting.granted, sitting.balances, removed);
    }

    /** Books as spent what dead nodes held, since nobody knows what came of their calls; the number of shares. */
    int expire() {
        var now = clock.instant();
        var gone = books.expire(now);
        ledger.appendAll(gone.stream()
                .map(it -> LedgerEvent.of("budget.share_lost", GATEWAY)
                        .about("budget:" + it.use().budget())
                        .with("subject", it.use().subject())
                        .with("window", it.use().startsOn().toString())
                        .with("amount", it.amount()))
                .toList());
        return gone.size();
    }

    private static Stream<Booking> bookings(List<Cargo> party) {
        return party.stream().filter(Booking.class::isInstance).map(Booking.class::cast);
    }

    private static final class Sitting {

        private final Map<Use, Balance> balances;
        private final Instant now;
        private final List<Wish> granted = new ArrayList<>();

        Sitting(Map<Use, Balance> balances, Instant now) {
            this.balances = balances;
            this.now = now;
        }

        void book(Stream<Booking> bookings) {
            bookings.forEach(booking -> booking.reserved()
                    .holds()
                    .forEach(hold -> balance(hold.use())
                            .ifPresent(it -> it.spend(booking.actual().in(hold.unit()), hold.amount()))));
        }

        void giveBack(Map<Use, Share.Portion> portions) {
            portions.forEach((use, portion) -> balance(use).ifPresent(it -> it.free(portion.back())));
        }

        void holdReady(Map<Use, Share.Portion> portions) {
            portions.forEach((use, portion) -> balance(use).ifPresent(it -> it.holdReady(portion.more())));
        }

        Answer answer(Cargo cargo) {
            return switch (cargo) {
                case Asking(var wish) -> decide(wish);
                case Booking(var reserved, var _, var _) -> reserved;
                case Resting _ -> NOTHING;
            };
        }

        private Answer decide(Wish wish) {
            for (var line : wish.lines()) {
                if (!fits(line)) {
                    balance(line.use()).ifPresent(Balance::refuse);
                    return exhausted(line);
                }
            }
            wish.lines().forEach(line -> balance(line.use()).ifPresent(it -> it.reserve(line.amount())));
            granted.add(wish);
            return wish.granted();
        }

        private boolean fits(Wish.Line line) {
            return balance(line.use())
                    .filter(it -> !it.hasRoomFor(line.amount()))
                    .isEmpty();
        }

        /** There is none for a budget that was removed since it was looked up. */
        private Optional<Balance> balance(Use use) {
            return Optional.ofNullable(balances.get(use));
        }

        private Exhausted exhausted(Wish.Line line) {
            var budget = line.budget();
            var cap = balance(line.use()).map(Balance::cap).orElse(budget.cap());
            var whose = budget.scope() == Scope.EVERYONE ? "everyone together" : line.label();
            var detail = "The budget of " + amount(budget.unit(), cap) + " a "
                    + budget.period().label() + " for " + whose + " has no room for this call, which may cost up to "
                    + amount(budget.unit(), line.amount()) + ".";
            return new Exhausted(
                    new Refusal("budget_exhausted", detail), budget.period().untilNext(now));
        }
    }

    private static String amount(Unit unit, long amount) {
        return switch (unit) {
            case MONEY ->
                "$" + BigDecimal.valueOf(amount, 6).stripTrailingZeros().toPlainString();
            case TOKENS -> NumberFormat.getIntegerInstance(Locale.ENGLISH).format(amount) + " tokens";
        };
    }
}
