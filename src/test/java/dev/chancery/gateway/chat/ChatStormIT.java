package dev.chancery.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.gateway.budget.BudgetDesk;
import dev.chancery.gateway.budget.BudgetDesk.Kept;
import dev.chancery.gateway.budget.BudgetDesk.NewBudget;
import dev.chancery.gateway.budget.Period;
import dev.chancery.gateway.budget.Scope;
import dev.chancery.gateway.budget.Unit;
import dev.chancery.identity.Role;
import dev.chancery.models.wrapper.ModelLoad;
import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two hundred callers with every kind of bad day, a third of whom do not wait for their answer. */
@WholeApplication
class ChatStormIT {

    private static final String PATH = "/v1/chat/completions";
    private static final List<String> DAYS = List.of(
            "Hello",
            "simulate transient",
            "simulate throttled",
            "simulate unrecoverable",
            "simulate half",
            "simulate slow");

    @Autowired
    private TestAccess access;

    @Autowired
    private BudgetDesk budgets;

    @Autowired
    private ModelLoad load;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private JdbcClient database;

    @Test
    void leavesNothingBehindAndRetriesNoMoreThanItsBudget() {
        assertThat(budgets.set(
                        new NewBudget(Scope.CLIENT, "*", "Each token", Unit.TOKENS, Period.MONTH, 1_000_000_000),
                        access.person(Role.ADMIN)))
                .isInstanceOf(Kept.class);
        var api = access.machine("models:invoke");
        var retriesBefore = retries();
        try (var callers = Executors.newFixedThreadPool(40)) {
            for (var call = 0; call < 200; call++) {
                var body = body(DAYS.get(call % DAYS.size()), call % 2 == 0);
                var leaves = call % 3 == 0;
                callers.execute(() -> {
                    if (leaves) {
                        callAndLeave(api, body);
                    } else {
                        assertThat(api.post(PATH, body).statusCode()).isIn(200, 502, 503);
                    }
                });
            }
        }

        await(() -> load.of("simulated").calls() == 0);
        assertThat(load.of("simulated").attempts()).isZero();
        await(() -> gauge("executor.active.workers") == 0);
        assertThat(gauge("executor.queue.depth")).isZero();
        assertThat(gauge("gateway.in.flight.requests", "route", "chat")).isZero();
        await(() -> reservations() == 0);
        assertThat(retries() - retriesBefore).isLessThanOrEqualTo(10 + 200 / 10.0);
        assertThat(budgets.standing().stream()
                        .filter(it -> it.budget().scope() == Scope.CLIENT)
                        .allMatch(it ->
                                it.reserved() == 0 && it.taken() <= it.budget().cap()))
                .isTrue();
        removeBudgets();
    }

    private void callAndLeave(Api api, String body) {
        try (var client = new Socket("localhost", access.port())) {
            var bearer = api.request(PATH)
                    .build()
                    .headers()
                    .firstValue("authorization")
                    .orElseThrow();
            client.getOutputStream()
                    .write(("POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + bearer
                                    + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                                    + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String body(String question, boolean isStreamed) {
        return """
                {"model": "simulated", "max_tokens": 100, "stream": %s,
                 "messages": [{"role": "user", "content": "%s"}]}""".formatted(isStreamed, question);
    }

    private double retries() {
        return meters.find("provider.retries").counters().stream()
                .mapToDouble(it -> it.count())
                .sum();
    }

    private double gauge(String name) {
        return gauge(name, "pool", "models");
    }

    private double gauge(String name, String tag, String value) {
        return meters.find(name).tag(tag, value).gauges().stream()
                .mapToDouble(it -> it.value())
                .sum();
    }

    private long reservations() {
        return database.sql("select count(*) from gateway.budget_share")
                .query(Long.class)
                .single();
    }

    private void removeBudgets() {
        database.sql("delete from gateway.budget where scope = 'client' and subject = '*'")
                .update();
    }

    private static void await(BooleanSupplier condition) {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as("what was waited for should have come")
                    .isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }
}
