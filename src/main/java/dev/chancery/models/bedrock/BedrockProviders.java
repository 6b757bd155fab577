package dev.chancery.models.bedrock;

import dev.chancery.attest.secrets.Secret;
import dev.chancery.attest.secrets.SecretAccess;
import dev.chancery.attest.secrets.Secrets;
import dev.chancery.models.provider.Provider;
import dev.chancery.models.provider.ProviderKind;
import dev.chancery.models.provider.ProviderSettings;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;

/**
 * Opens Bedrock in a region with the credentials this process was started with. The SDK never retries; the wrapper around
 * it does.
 */
@Component
class BedrockProviders implements ProviderKind, DisposableBean {

    private static final String ACCESS_KEY = "bedrock-access-key-id";
    private static final String SECRET_KEY = "bedrock-secret-access-key";
    private static final String SESSION_TOKEN = "bedrock-session-token";

    private final Secrets secrets;
    private final List<AutoCloseable> open = new ArrayList<>();

    BedrockProviders(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public String kind() {
        return "bedrock";
    }

    @Override
    public Provider open(String name, ProviderSettings settings) {
        var region = settings.region();
        if (region == null || region.isBlank()) {
            throw new IllegalArgumentException("The provider " + name + " needs a region, such as eu-central-1.");
        }
        var http = new JdkAsyncHttp();
        var client = BedrockRuntimeAsyncClient.builder()
                .region(Region.of(region))
                .credentialsProvider(credentials(name, settings))
                .httpClient(http)
                .overrideConfiguration(it -> it.retryStrategy(AwsRetryStrategy.doNotRetry()));
        settings.address().ifPresent(client::endpointOverride);
        var built = client.build();
        open.add(built);
        open.add(http);
        return new BedrockProvider(name, region, built);
    }

    private AwsCredentialsProvider credentials(String name, ProviderSettings settings) {
        return switch (settings.credentials()) {
            case "ambient" -> DefaultCredentialsProvider.builder().build();
            case "secrets" ->
                StaticCredentialsProvider.create(
                        secrets.find(SESSION_TOKEN).map(this::temporary).orElseGet(this::lasting));
            default ->
                throw new IllegalArgumentException("The credentials of the provider " + name
                        + " are from secrets or ambient, but were: " + settings.credentials());
        };
    }

    private AwsCredentials temporary(Secret token) {
        return AwsSessionCredentials.create(revealed(ACCESS_KEY), revealed(SECRET_KEY), reveal(token));
    }

    private AwsCredentials lasting() {
        return AwsBasicCredentials.create(revealed(ACCESS_KEY), revealed(SECRET_KEY));
    }

    private String revealed(String secret) {
        return reveal(secrets.required(secret));
    }

    private static String reveal(Secret secret) {
        return secret.reveal(SecretAccess.granted());
    }

    @Override
    public void destroy() throws Exception {
        for (var it : open) {
            it.close();
        }
    }
}
