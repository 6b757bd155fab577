package dev.chancery.models.bedrock;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import org.reactivestreams.FlowAdapters;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpResponseHandler;

/**
 * Carries the SDK's requests over the JDK's own HTTP client, so that streaming needs neither Netty nor native code. A
 * cancelled request gives its connection up at once, in the middle of a body too.
 */
final class JdkAsyncHttp implements SdkAsyncHttpClient {

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    /** The JDK's client writes these itself. */
    private static final Set<String> OWN_HEADERS = Set.of("connection", "content-length", "expect", "host", "upgrade");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    @Override
    public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
        var done = new CompletableFuture<Void>();
        var exchange = client.sendAsync(translated(request), BodyHandlers.ofPublisher());
        var handler = request.responseHandler();
        var _ = exchange.whenComplete((response, failure) -> {
            if (failure == null) {
                deliver(response, handler, done);
            } else {
                handler.onError(failure);
                done.completeExceptionally(failure);
            }
        });
        var _ = done.whenComplete((_, _) -> exchange.cancel(true));
        return done;
    }

    private static void deliver(
            HttpResponse<Flow.Publisher<List<ByteBuffer>>> response,
            SdkAsyncHttpResponseHandler handler,
            CompletableFuture<Void> done) {
        handler.onHeaders(SdkHttpResponse.builder()
                .statusCode(response.statusCode())
                .headers(response.headers().map())
                .build());
        var body = new CancellableBody(response.body(), done);
        handler.onStream(SdkPublisher.adapt(FlowAdapters.toPublisher(body))
                .flatMapIterable(it -> it)
                .doAfterOnComplete(() -> done.complete(null))
                .doAfterOnError(done::completeExceptionally)
                .doAfterOnCancel(() -> done.cancel(true)));
    }

    private static HttpRequest translated(AsyncExecuteRequest request) {
        var sdk = request.request();
        var translated =
                HttpRequest.newBuilder(sdk.getUri()).method(sdk.method().name(), body(request));
        sdk.forEachHeader((name, values) -> {
            if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(it -> translated.header(name, it));
            }
        });
        return translated.build();
    }

    private static BodyPublisher body(AsyncExecuteRequest request) {
        var content = request.requestContentPublisher();
        if (content == null || content.contentLength().filter(it -> it == 0).isPresent()) {
            return BodyPublishers.noBody();
        }
        var flow = FlowAdapters.toFlowPublisher(content);
        return content.contentLength()
                .map(it -> BodyPublishers.fromPublisher(flow, it))
                .orElseGet(() -> BodyPublishers.fromPublisher(flow));
    }

    @Override
    public String clientName() {
        return "Jdk";
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    /** A body whose connection is given up once nobody wants the response any more. */
    private record CancellableBody(Flow.Publisher<List<ByteBuffer>> source, CompletableFuture<Void> done)
            implements Flow.Publisher<List<ByteBuffer>> {

        @Override
        public void subscribe(Flow.Subscriber<? super List<ByteBuffer>> reader) {
            source.subscribe(new Flow.Subscriber<>() {
                @Override
                public void onSubscribe(Flow.Subscription subscription) {
                    var _ = done.whenComplete((_, failure) -> {
                        if (failure != null) {
                            subscription.cancel();
                        }
                    });
                    reader.onSubscribe(subscription);
                }

                @Override
                public void onNext(List<ByteBuffer> item) {
                    reader.onNext(item);
                }

                @Override
                public void onError(Throwable failure) {
                    reader.onError(failure);
                }

                @Override
                public void onComplete() {
                    reader.onComplete();
                }
            });
        }
    }
}
