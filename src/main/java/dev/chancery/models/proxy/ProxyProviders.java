package dev.chancery.models.proxy;

import dev.chancery.attest.secrets.SecretAccess;
import dev.chancery.attest.secrets.Secrets;
import dev.chancery.models.provider.Provider;
import dev.chancery.models.provider.ProviderKind;
import dev.chancery.models.provider.ProviderSettings;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Opens OpenAI-compatible upstreams, with the bearer token this process was started with where one is named. */
@Component
class ProxyProviders implements ProviderKind, DisposableBean {

    private static final int MANY = 10_000;

    private final Secrets secrets;
    private final CloseableHttpClient client = HttpClients.custom()
            .setConnectionManager(connections())
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .setUserAgent("chancery")
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

    /** Room for any number of connections, since the wrapper bounds the attempts that are under way. */
    private static PoolingHttpClientConnectionManager connections() {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnTotal(MANY)
                .setMaxConnPerRoute(MANY)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.ofSeconds(5))
                        .setValidateAfterInactivity(TimeValue.ofMilliseconds(500))
                        .build())
                .build();
    }

    @Override
    public void destroy() {
        client.close(CloseMode.IMMEDIATE);
    }
}
