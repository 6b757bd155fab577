package dev.chancery.review.github.api;

import dev.chancery.attest.secrets.Secret;
import dev.chancery.attest.secrets.SecretAccess;
import dev.chancery.attest.secrets.Secrets;
import dev.chancery.attest.secrets.UnusableSecret;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The secrets shared with GitHub, read once at start. Without the secret of the webhook GitHub is off; with it, or with an
 * app or repositories configured, whatever is missing stops the start.
 */
@Component
public class GitHubAccess {

    private static final String WEBHOOK = "github-webhook";
    private static final String TOKEN = "github-token";
    private static final String APP_KEY = "github-app-key";
    private static final int SHORTEST = 16;

    private final Optional<String> webhookSecret;
    private final Optional<String> token;
    private final Optional<AppKey> app;

    GitHubAccess(Secrets secrets, GitHubSettings settings) {
        var isWanted = !settings.appId().isEmpty()
                || !settings.repositories().isEmpty()
                || secrets.find(WEBHOOK).isPresent();
        webhookSecret = isWanted ? Optional.of(strong(secrets.required(WEBHOOK))) : Optional.empty();
        app = isWanted && !settings.appId().isEmpty()
                ? Optional.of(AppKey.of(settings.appId(), reveal(secrets.required(APP_KEY))))
                : Optional.empty();
        token = isWanted && app.isEmpty() ? Optional.of(reveal(secrets.required(TOKEN))) : Optional.empty();
    }

    /** Whether this process was started with what it takes. */
    public boolean isOn() {
        return webhookSecret.isPresent();
    }

    /** What deliveries are signed with. */
    public Optional<String> webhookSecret() {
        return webhookSecret;
    }

    /** How Chancery is known to GitHub, for people. */
    public String identity() {
        return app.map(it -> "GitHub App " + it.id()).orElse(token.isPresent() ? "a token" : "nobody");
    }

    Optional<String> token() {
        return token;
    }

    Optional<AppKey> app() {
        return app;
    }

    private static String strong(Secret secret) {
        var text = reveal(secret);
        if (text.length() < SHORTEST) {
            throw new UnusableSecret("The secret " + WEBHOOK + " has at least " + SHORTEST
                    + " characters, because whoever guesses it can submit reviews, but had " + text.length() + ".");
        }
        return text;
    }

    private static String reveal(Secret secret) {
        return secret.reveal(SecretAccess.granted());
    }
}
