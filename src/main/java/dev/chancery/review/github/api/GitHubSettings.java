package dev.chancery.review.github.api;

import dev.chancery.review.Severity;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Chancery works with GitHub.
 *
 * @param api where the REST API is; of GitHub Enterprise, {@code https://host/api/v3}
 * @param appId the GitHub App Chancery acts as; empty to act with a token
 * @param timeout for one request, answer included
 * @param patience how long a fault of GitHub's is sat out before a check is given up
 * @param repositories are reviewed besides those enabled on the page
 * @param failOn the least severity with which a finding of most participants fails a check
 * @param comments how many review comments a pull request gets at most; 0 for none
 */
@ConfigurationProperties("chancery.github")
public record GitHubSettings(
        @DefaultValue("https://api.github.com") String api,
        @DefaultValue("") String appId,
        @DefaultValue("15s") Duration timeout,
        @DefaultValue("6h") Duration patience,
        @DefaultValue List<String> repositories,
        @DefaultValue("high") Severity failOn,
        @DefaultValue("20") int comments) {

    private static final int MOST_COMMENTS = 50;

    public GitHubSettings {
        var address = URI.create(api);
        if (address.getHost() == null || !address.getScheme().matches("https?")) {
            throw new IllegalArgumentException("chancery.github.api is an http or https address, but was: " + api);
        }
        repositories = repositories.stream()
                .map(it -> RepositoryName.parse(it)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "chancery.github.repositories are named owner/name, but one was: " + it)))
                .map(RepositoryName::text)
                .toList();
        if (comments < 0 || comments > MOST_COMMENTS) {
            throw new IllegalArgumentException(
                    "chancery.github.comments is from 0 to " + MOST_COMMENTS + ", but was: " + comments);
        }
    }

    /** The address of a path below the API. */
    URI at(String path) {
        return URI.create(api.replaceFirst("/+$", "") + path);
    }
}
