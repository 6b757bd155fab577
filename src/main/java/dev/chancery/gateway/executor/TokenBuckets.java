package dev.chancery.gateway.executor;

import dev.chancery.gateway.Rejected;
import dev.chancery.gateway.TokenAdmission;
import dev.chancery.kernel.Refusal;
import dev.chancery.kernel.Trail;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/** One bucket of tokens a model, refilled evenly through the minute, on this node. */
@Component
class TokenBuckets implements TokenAdmission {

    private static final Reserved WITHOUT_LIMIT = _ -> {};

    private final Map<String, Long> limits;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final Clock clock;

    TokenBuckets(TokenSettings settings, Clock clock) {
        this.limits = settings.tokensPerMinute();
        this.clock = clock;
    }

    @Override
    public Answer reserve(String model, long tokens) {
        if (tokens < 0) {
            throw new IllegalArgumentException("A call uses some tokens, but was said to use: " + tokens);
        }
        var limit = limits.get(model);
        if (limit == null) {
            return WITHOUT_LIMIT;
        }
        var began = System.nanoTime();
        var answer = reserve(model, tokens, limit);
        var word = answer instanceof Exhausted(Rejected(var refusal, var _)) ? refusal.code() : "ok";
        Trail.current()
                .ifPresent(it -> it.step("tokens", model, began, word, tokens + " of " + limit + " tokens a minute"));
        return answer;
    }

    private Answer reserve(String model, long tokens, Long limit) {
        if (tokens > limit) {
            return exhausted("tokens_beyond_limit", model, tokens, limit, Duration.ofMinutes(1));
        }
        var bucket = buckets.computeIfAbsent(model, _ -> new Bucket(limit.doubleValue(), clock));
        var missing = bucket.take(tokens);
        return missing.isPositive()
                ? exhausted("tokens_exhausted", model, tokens, limit, missing)
                : new Taken(bucket, tokens, new AtomicBoolean());
    }

    private static Exhausted exhausted(String code, String model, long tokens, Long limit, Duration wait) {
        var detail = "The model " + model + " has " + limit + " tokens a minute here, and this call asks for " + tokens
                + ", input and max_tokens together.";
        return new Exhausted(new Rejected(new Refusal(code, detail), wait));
    }

    private record Taken(Bucket bucket, long tokens, AtomicBoolean settled) implements Reserved {

        @Override
        public void settle(long used) {
            if (settled.compareAndSet(false, true)) {
                bucket.giveBack(tokens - used);
            }
        }
    }

    private static final class Bucket {

        private final double limit;
        private final Clock clock;
        private double level;
        private long filledAt;

        Bucket(double limit, Clock clock) {
            this.limit = limit;
            this.clock = clock;
            this.level = limit;
            this.filledAt = clock.millis();
        }

        /** Takes the tokens, or says how long until they are there. */
        synchronized Duration take(long tokens) {
            refill();
            if (tokens <= level) {
                level -= tokens;
                return Duration.ZERO;
            }
            return Duration.ofMillis((long) Math.ceil((tokens - level) * 60_000 / limit));
        }

        /** Gives back what was not used; less than nothing when more was used than reserved. */
        synchronized void giveBack(long tokens) {
            refill();
            level = Math.min(limit, level + (double) tokens);
        }

        private void refill() {
            var now = clock.millis();
            level = Math.min(limit, level + limit * Math.max(0, now - filledAt) / 60_000);
            filledAt = now;
        }
    }
}
