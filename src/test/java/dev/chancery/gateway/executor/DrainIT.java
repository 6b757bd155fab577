package dev.chancery.gateway.executor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.Chancery;
import dev.chancery.gateway.ExecutorPools;
import dev.chancery.gateway.Slot;
import dev.chancery.testing.Api;
import dev.chancery.testing.TestPostgres;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A node that is told to stop while it works. */
@Timeout(120)
class DrainIT {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch gate = new CountDownLatch(1);
    private final AtomicBoolean done = new AtomicBoolean();

    @Test
    void saysItIsNotReadyWhileItFinishesItsWork() throws InterruptedException {
        var node = started();
        var api = Api.anonymous(node.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
        var pools = node.getBean(ExecutorPools.class);
        assertThat(api.get("/readyz").statusCode()).isEqualTo(200);
        ((Slot) pools.admit("review")).start(this::work);
        begun.await();

        var stopping = Thread.ofVirtual().start(node::close);
        waitUntilClosed(pools);

        assertThat(api.get("/readyz").statusCode()).isEqualTo(503);
        assertThat(api.get("/healthz").statusCode()).isEqualTo(200);
        gate.countDown();
        stopping.join();
        assertThat(done).isTrue();
    }

    private void work() {
        begun.countDown();
        try {
            gate.await();
            done.set(true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void waitUntilClosed(ExecutorPools pools) {
        while (pools.admit("review") instanceof Slot slot) {
            slot.release();
            Thread.onSpinWait();
        }
    }

    private static ConfigurableApplicationContext started() {
        return SpringApplication.run(
                Chancery.class,
                "--server.port=0",
                "--spring.datasource.url=" + TestPostgres.freshUrl(),
                "--spring.datasource.username=postgres",
                "--chancery.sample=false",
                "--chancery.secrets.generate=true",
                "--chancery.data=target/test-data-drain");
    }
}
