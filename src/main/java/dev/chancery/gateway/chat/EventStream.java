package dev.chancery.gateway.chat;

import dev.chancery.gateway.record.Closing;
import dev.chancery.models.Delta;
import dev.chancery.models.Reply.Completed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/**
 * An answer as server-sent events. As long as nothing came, a failure is an ordinary answer with its status; after that it
 * is an event, and the stream ends without {@code [DONE]}.
 */
final class EventStream implements ChatWriters.Writer {

    private final ChatWriters writers;
    private final ChatAnswers answers;
    private final HttpServletResponse response;
    private final boolean isCounted;
    private boolean begun;

    EventStream(ChatWriters writers, ChatAnswers answers, HttpServletResponse response, boolean isCounted) {
        this.writers = writers;
        this.answers = answers;
        this.response = response;
        this.isCounted = isCounted;
    }

    @Override
    public void piece(Delta delta) throws IOException {
        begin();
        send(writers.text(answers.piece(delta)));
    }

    @Override
    public void end(Completed reply) throws IOException {
        begin();
        send(writers.text(answers.closing(reply)));
        if (isCounted) {
            send(writers.text(answers.counting(reply)));
        }
        send("[DONE]");
    }

    @Override
    public Closing fail(TurnedAway turned) throws IOException {
        if (!begun) {
            return writers.refuse(response, turned);
        }
        Map<String, Object> error = OpenAiErrors.body(turned);
        send(writers.text(error));
        return Closing.refused(turned.status(), turned.refusal().code());
    }

    private void begin() throws IOException {
        if (begun) {
            return;
        }
        begun = true;
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("x-accel-buffering", "no");
        send(writers.text(answers.opening()));
    }

    private void send(String event) throws IOException {
        var stream = response.getOutputStream();
        stream.write(("data: " + event + "\n\n").getBytes(StandardCharsets.UTF_8));
        stream.flush();
    }
}
