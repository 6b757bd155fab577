package dev.chancery.gateway.budget;

import dev.chancery.gateway.budget.Budgets.Answer;
import dev.chancery.gateway.budget.Budgets.Exhausted;
import dev.chancery.gateway.budget.Budgets.Hold;
import dev.chancery.gateway.budget.Budgets.Reserved;
import dev.chancery.gateway.budget.Cargo.Asking;
import dev.chancery.gateway.budget.Cargo.Booking;
import dev.chancery.kernel.Refusal;
import dev.chancery.ledger.Ledger;
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
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * One transaction of the books: locks every window its cargoes touch, in one order for all nodes, books what is over, then
 * grants what still fits under the caps.
 */
@Component
class BudgetSession {

    /** Longer than any call may take; what is still reserved then belongs to a node that died. */
    static final Duration LIFE = Duration.ofMinutes(15);

    private final BudgetBooks books;
    private final Ledger ledger;
    private final Clock clock;

    BudgetSession(BudgetBooks books, Ledger ledger, Clock clock) {
        this.books = books;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Answers each cargo in its place; a booking is answered by its own reservation. */
    List<Answer> sit(List<Cargo> party) {
        var lines = party.stream().flatMap(BudgetSession::lines).toList();
        var bookings = party.stream()
                .flatMap(it -> it instanceof Booking booking ? Stream.of(booking) : Stream.<Booking>empty())
                .toList();
        if (!lines.isEmpty()) {
            books.open(lines);
        }
        var uses = Stream.concat(
                        lines.stream().map(Wish.Line::use),
                        bookings.stream()
                                .flatMap(it -> it.reserved().holds().stream().map(Hold::use)))
                .distinct()
                .toList();
        var sitting = new Sitting(uses.isEmpty() ? Map.of() : books.lock(uses), clock.instant());
        sitting.book(bookings);
        var answers = party.stream().map(sitting::answer).toList();
        sitting.close(bookings);
        return answers;
    }

    /** Gives back what dead nodes left reserved; the number of reservations. */
    int expire() {
        var now = clock.instant();
        var uses = books.withExpired(now);
        if (uses.isEmpty()) {
            return 0;
        }
        var locked = books.lock(uses);
        var gone = books.expire(locked.keySet(), now);
        gone.forEach(it -> Optional.ofNullable(locked.get(it.use())).ifPresent(use -> use.free(it.amount())));
        books.write(locked);
        return gone.size();
    }

    private static Stream<Wish.Line> lines(Cargo cargo) {
        return switch (cargo) {
            case Asking(var wish) -> wish.lines().stream();
            case Booking _ -> Stream.empty();
        };
    }

    private final class Sitting {

        private final Map<Use, Balance> balances;
        private final Instant now;
        private final List<Wish> granted = new ArrayList<>();
        private final Set<Use> swept = new HashSet<>();

        Sitting(Map<Use, Balance> balances, Instant now) {
            this.balances = balances;
            this.now = now;
        }

        /** A reservation that expired meanwhile holds nothing any more, but what was spent was spent. */
        void book(List<Booking> bookings) {
            var ids = bookings.stream()
                    .filter(it -> !it.reserved().holds().isEmpty())
                    .map(it -> it.reserved().id())
                    .toList();
            if (!ids.isEmpty()) {
                books.remove(ids).forEach(this::free);
            }
            for (var booking : bookings) {
                for (var hold : booking.reserved().holds()) {
                    balance(hold.use())
                            .ifPresent(it -> it.spend(booking.actual().in(hold.unit())));
                }
            }
        }

        Answer answer(Cargo cargo) {
            return switch (cargo) {
                case Asking(var wish) -> decide(wish);
                case Booking(var reserved, var _, var _) -> reserved;
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
            return new Reserved(wish.id(), wish.lines().stream().map(this::hold).toList());
        }

        private boolean fits(Wish.Line line) {
            var balance = balance(line.use());
            if (balance.isEmpty() || balance.get().hasRoomFor(line.amount())) {
                return true;
            }
            if (swept.add(line.use())) {
                books.expire(List.of(line.use()), now).forEach(this::free);
            }
            return balance.get().hasRoomFor(line.amount());
        }

        void close(List<Booking> bookings) {
            if (!granted.isEmpty()) {
                books.reserve(granted.stream().map(this::existing).toList(), now.plus(LIFE));
            }
            books.write(balances);
            ledger.appendAll(bookings.stream().map(Booking::event).toList());
        }

        /** Without the lines of budgets that were removed since they were looked up. */
        private Wish existing(Wish wish) {
            return new Wish(
                    wish.id(),
                    wish.lines().stream()
                            .filter(it -> balances.containsKey(it.use()))
                            .toList());
        }

        private void free(BudgetBooks.Held held) {
            balance(held.use()).ifPresent(it -> it.free(held.amount()));
        }

        private Optional<Balance> balance(Use use) {
            return Optional.ofNullable(balances.get(use));
        }

        private Hold hold(Wish.Line line) {
            var use = line.use();
            return new Hold(
                    use.budget(), use.subject(), use.startsOn(), line.budget().unit());
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
