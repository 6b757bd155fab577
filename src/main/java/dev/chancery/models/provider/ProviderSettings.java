package dev.chancery.models.provider;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A provider as {@code chancery.models.providers.<name>.*} configures it.
 *
 * @param kind the word one of the {@link ProviderKind}s goes by
 * @param region the region of {@code bedrock}
 * @param url where a {@code proxy} is, up to and including {@code /v1}; another address for {@code bedrock}
 * @param secret the name of the secret with the bearer token of a {@code proxy} or the API key of {@code bedrock}
 * @param credentials where those of {@code bedrock} are from: the secrets of this process, or {@code ambient} for what the
 *     machine has from its cloud
 * @param script the file to play instead of the shipped one
 */
public record ProviderSettings(
        String kind,
        @Nullable String region,
        @Nullable URI url,
        @Nullable String secret,
        @DefaultValue("secrets") String credentials,
        @Nullable String script) {

    /** Of this kind, with nothing else said. */
    public static ProviderSettings of(String kind) {
        return new ProviderSettings(kind, null, null, null, "secrets", null);
    }

    public Optional<URI> address() {
        return Optional.ofNullable(url);
    }

    public Optional<String> secretName() {
        return Optional.ofNullable(secret);
    }

    public Optional<String> scriptFile() {
        return Optional.ofNullable(script);
    }
}
