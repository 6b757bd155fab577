package dev.chancery.bench.load;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Executors;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;

/**
 * What no gateway of this make can be cheaper than: the same web server on the same kind of threads, which hands each body
 * to the upstream by the same HTTP client and the answer back, and asks and notes nothing.
 */
public final class BareGateway implements Served {

    private final Jvm jvm;

    private BareGateway(Jvm jvm) {
        this.jvm = jvm;
    }

    /** Starts in front of this upstream and waits until it takes work. */
    public static BareGateway before(URI upstream) {
        return new BareGateway(Jvm.start(
                "target/test-classes",
                BareGateway.class.getName(),
                (port, home) -> List.of(Integer.toString(port), home.toString(), upstream.toString())));
    }

    /** Serves on a port, out of a directory, before an upstream. */
    public static void main(String[] words) throws LifecycleException {
        var tomcat = new Tomcat();
        tomcat.setPort(Integer.parseInt(words[0]));
        tomcat.setBaseDir(words[1]);
        var connector = tomcat.getConnector();
        connector.setProperty("maxKeepAliveRequests", "-1");
        connector.getProtocolHandler().setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        var context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "bare", new Handler(URI.create(words[2]))).addMapping("/*");
        tomcat.start();
        tomcat.getServer().await();
    }

    /** Hands bodies on. */
    private static final class Handler extends HttpServlet {

        private static final int MANY = 10_000;
        private static final long serialVersionUID = 1L;

        private final URI upstream;
        private final transient CloseableHttpClient client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                        .setMaxConnTotal(MANY)
                        .setMaxConnPerRoute(MANY)
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();

        Handler(URI upstream) {
            this.upstream = upstream;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            response.setStatus(HttpServletResponse.SC_OK);
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            var question = new HttpPost(upstream);
            question.setEntity(
                    new ByteArrayEntity(request.getInputStream().readAllBytes(), ContentType.APPLICATION_JSON));
            var answer = client.execute(
                    question, it -> it.getEntity().getContent().readAllBytes());
            response.setContentType("application/json");
            response.setContentLength(answer.length);
            response.getOutputStream().write(answer);
        }
    }

    @Override
    public URI at(String path) {
        return jvm.at(path);
    }

    @Override
    public long memory() {
        return jvm.memory();
    }

    @Override
    public ProcessorShare processors() {
        return ProcessorShare.of(jvm.handle());
    }

    @Override
    public void close() {
        jvm.close();
    }
}
