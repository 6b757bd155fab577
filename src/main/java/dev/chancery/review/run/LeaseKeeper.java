package dev.chancery.review.run;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps this node's runs its own while it lives, and gives back what is left when it stops in good order. */
@Component
class LeaseKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(LeaseKeeper.class);

    private final Node node;
    private final Duration beat;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("review-leases").factory());

    LeaseKeeper(Node node, ReviewLimits limits) {
        this.node = node;
        this.beat = limits.lease().dividedBy(4);
    }

    @PostConstruct
    void start() {
        var _ = heart.scheduleAtFixedRate(this::renew, beat.toMillis(), beat.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        heart.shutdownNow();
        try {
            var left = node.giveBack();
            if (left > 0) {
                LOG.info("Gave {} unfinished review runs back.", left);
            }
        } catch (RuntimeException unreachable) {
            LOG.warn("This node's unfinished review runs could not be given back; their leases will lapse.");
        }
    }

    private void renew() {
        try {
            node.renew();
        } catch (RuntimeException unreachable) {
            LOG.warn("The leases of this node's review runs could not be renewed.", unreachable);
        }
    }
}
