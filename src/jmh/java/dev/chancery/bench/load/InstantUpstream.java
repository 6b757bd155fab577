package dev.chancery.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A model provider that answers every call at once with the same completion. */
public final class InstantUpstream implements AutoCloseable {

    private static final String BODY = """
            {"id":"chatcmpl-1","object":"chat.completion","created":1780000000,"model":"instant",\
            "choices":[{"index":0,"message":{"role":"assistant","content":"Hello from the instant upstream."},\
            "finish_reason":"stop"}],"usage":{"prompt_tokens":12,"completion_tokens":7,"total_tokens":19}}""";

    private static final byte[] ANSWER = ("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: "
                    + BODY.length() + "\r\n\r\n" + BODY)
            .getBytes(StandardCharsets.ISO_8859_1);

    private final ServerSocket server;

    private InstantUpstream(ServerSocket server) {
        this.server = server;
    }

    /** Answers on this port of this machine; zero takes a free one. */
    public static InstantUpstream on(int port) {
        try {
            var upstream = new InstantUpstream(new ServerSocket(port, 1024, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().name("upstream").start(upstream::listen);
            return upstream;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI completions() {
        return URI.create("http://localhost:" + port() + "/v1/chat/completions");
    }

    public int port() {
        return server.getLocalPort();
    }

    private void listen() {
        try {
            while (!server.isClosed()) {
                var connection = server.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException closed) {
            // The bench is over.
        }
    }

    private static void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            var wire = new Wire(connection.getInputStream());
            var out = connection.getOutputStream();
            while (wire.message() != null) {
                out.write(ANSWER);
            }
        } catch (IOException gone) {
            // The caller closed its connection.
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
