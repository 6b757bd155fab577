package dev.chancery.review.github.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.attest.secrets.Secrets;
import dev.chancery.attest.secrets.UnusableSecret;
import dev.chancery.review.Severity;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GitHubAccessTest {

    private static final int WRAPPING = 26;

    @Test
    void isOffWithoutTheSecretOfTheWebhook() {
        assertThat(access(settings("", List.of()), Map.of()).isOn()).isFalse();
    }

    @Test
    void startsWithAToken() {
        var access = access(settings("", List.of()), Map.of("GITHUB_WEBHOOK", "0123456789abcdef", "GITHUB_TOKEN", "t"));

        assertThat(access.isOn()).isTrue();
        assertThat(access.identity()).isEqualTo("a token");
    }

    @Test
    void startsWithTheKeyOfAnAppAsGitHubGaveIt() {
        var access = access(
                settings("4711", List.of()), Map.of("GITHUB_WEBHOOK", "0123456789abcdef", "GITHUB_APP_KEY", pkcs1()));

        assertThat(access.identity()).isEqualTo("GitHub App 4711");
    }

    @Test
    void doesNotStartWithAppOrRepositoriesButWithoutTheirSecrets() {
        assertRefused(settings("4711", List.of()), Map.of(), "The secret github-webhook is missing.");
        assertRefused(settings("", List.of("acme/payments")), Map.of(), "The secret github-webhook is missing.");
        assertRefused(
                settings("", List.of()),
                Map.of("GITHUB_WEBHOOK", "0123456789abcdef"),
                "The secret github-token is missing.");
        assertRefused(
                settings("4711", List.of()),
                Map.of("GITHUB_WEBHOOK", "0123456789abcdef"),
                "The secret github-app-key is missing.");
    }

    @Test
    void doesNotStartWithASecretThatCanBeGuessedOrAKeyThatCannotBeRead() {
        assertRefused(
                settings("", List.of()),
                Map.of("GITHUB_WEBHOOK", "short", "GITHUB_TOKEN", "t"),
                "at least 16 characters");
        assertRefused(
                settings("4711", List.of()),
                Map.of("GITHUB_WEBHOOK", "0123456789abcdef", "GITHUB_APP_KEY", "no key"),
                "cannot be read");
    }

    private static void assertRefused(GitHubSettings settings, Map<String, String> secrets, String because) {
        assertThatThrownBy(() -> access(settings, secrets))
                .isInstanceOf(UnusableSecret.class)
                .hasMessageContaining(because);
    }

    private static GitHubAccess access(GitHubSettings settings, Map<String, String> secrets) {
        var environment = new HashMap<String, String>();
        secrets.forEach((name, value) -> environment.put("CHANCERY_SECRET_" + name, value));
        return new GitHubAccess(Secrets.read(Optional.empty(), environment), settings);
    }

    /** As GitHub hands it out: PKCS #1, which PKCS #8 only wraps. */
    private static String pkcs1() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pkcs8 = generator.generateKeyPair().getPrivate().getEncoded();
            var key = Arrays.copyOfRange(pkcs8, WRAPPING, pkcs8.length);
            return "-----BEGIN RSA PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                    + "\n-----END RSA PRIVATE KEY-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GitHubSettings settings(String app, List<String> repositories) {
        return new GitHubSettings(
                "https://api.github.com",
                app,
                Duration.ofSeconds(1),
                Duration.ofHours(1),
                repositories,
                Severity.HIGH,
                20);
    }
}
