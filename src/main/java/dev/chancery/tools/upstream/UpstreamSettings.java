package dev.chancery.tools.upstream;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Which hosts outside the public internet may be called, or without TLS ({@code chancery.tools.upstream.allowed-hosts}),
 * and how long and how large an answer may be.
 */
@ConfigurationProperties("chancery.tools.upstream")
record UpstreamSettings(
        @DefaultValue List<String> allowedHosts,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("1MB") DataSize answerLimit) {

    UpstreamSettings {
        allowedHosts =
                allowedHosts.stream().map(it -> it.toLowerCase(Locale.ROOT)).toList();
        if (!timeout.isPositive() || timeout.compareTo(Duration.ofMinutes(5)) > 0) {
            throw new IllegalArgumentException(
                    "A server elsewhere has up to five minutes, but the timeout was: " + timeout);
        }
        if (answerLimit.toBytes() < 1
                || answerLimit.toBytes() > DataSize.ofMegabytes(64).toBytes()) {
            throw new IllegalArgumentException("An answer has up to 64 MB, but the limit was: " + answerLimit);
        }
    }

    int mostBytes() {
        return Math.toIntExact(answerLimit.toBytes());
    }
}
