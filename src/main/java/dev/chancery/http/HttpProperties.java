package dev.chancery.http;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large a request body may be and how long a stopping node stays answering.
 *
 * @param bodyLimit the limit of API paths that name none of their own
 * @param bodyLimits limits by path prefix; the longest prefix that fits counts
 * @param consoleBodyLimit the limit of the console's own requests, uploads among them
 * @param drainDelay how long {@code /readyz} says 503 before the server stops taking requests, so that load balancers
 *     notice
 */
@ConfigurationProperties("chancery.http")
record HttpProperties(
        @DefaultValue("1MB") DataSize bodyLimit,
        @DefaultValue Map<String, DataSize> bodyLimits,
        @DefaultValue("16MB") DataSize consoleBodyLimit,
        @DefaultValue("0s") Duration drainDelay) {

    HttpProperties {
        bodyLimits = bodyLimits.isEmpty()
                ? Map.of(
                        "/v1/reviews", DataSize.ofMegabytes(8),
                        "/v1/assets", DataSize.ofMegabytes(8),
                        "/v1/asset-files", DataSize.ofMegabytes(8),
                        "/v1/attestations", DataSize.ofMegabytes(8),
                        "/v1/labelled-sets", DataSize.ofMegabytes(16),
                        "/webhooks", DataSize.ofMegabytes(5),
                        "/admission", DataSize.ofMegabytes(4))
                : Map.copyOf(bodyLimits);
    }

    /** The most bytes a body sent to this path may have. */
    long limitOf(String path) {
        return bodyLimits.entrySet().stream()
                .filter(it -> path.equals(it.getKey()) || path.startsWith(it.getKey() + "/"))
                .max(Map.Entry.comparingByKey(Comparator.comparingInt(String::length)))
                .map(Map.Entry::getValue)
                .orElse(ApiPaths.include(path) ? bodyLimit : consoleBodyLimit)
                .toBytes();
    }
}
