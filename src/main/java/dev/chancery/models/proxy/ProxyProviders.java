package dev.chancery.models.proxy;

import dev.chancery.attest.secrets.SecretAccess;
import dev.chancery.attest.secrets.Secrets;
import dev.chancery.models.provider.Provider;
import dev.chancery.models.provider.ProviderKind;
import dev.chancery.models.provider.ProviderSettings;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Opens OpenAI-compatible upstreams, with the bearer token this process was started with where one is named. */
@Component
class ProxyProviders implements ProviderKind, DisposableBean {

    private final Secrets secrets;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    ProxyProviders(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public String kind() {
        return "proxy";
    }

    @Override
    public Provider open(String name, ProviderSettings settings) {
        var address = settings.address()
                .filter(it -> it.getHost() != null && it.getScheme().matches("https?"))
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "The provider " + name
                                        + " needs the url of its upstream, up to and including /v1, such as https://llm.example.com/v1."));
        var bearer = settings.secretName().map(secrets::required).map(it -> it.reveal(SecretAccess.granted()));
        return new ProxyProvider(name, address, bearer, client);
    }

    @Override
    public void destroy() {
        client.shutdownNow();
    }
}
