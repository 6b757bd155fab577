package dev.chancery.gateway.chat;

import dev.chancery.gateway.record.Closing;
import dev.chancery.models.Delta;
import dev.chancery.models.Reply.Completed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers and refusals the way OpenAI's clients read them. */
@Component
class ChatWriters {

    private static final String SHOULD_RETRY = "x-should-retry";

    private final JsonMapper json;
    private final Clock clock;

    ChatWriters(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** Puts the answer to one call on the wire, on the thread that serves the request. */
    interface Writer {

        void piece(Delta delta) throws IOException;

        void end(Completed reply) throws IOException;

        Closing fail(TurnedAway turned) throws IOException;
    }

    Writer of(GovernedCall call, ChatRequest chat, HttpServletResponse response) {
        var answers = new ChatAnswers(call, clock.instant());
        response.setHeader("x-chancery-simulated", String.valueOf(call.model().simulated()));
        return switch (chat.delivery()) {
            case WHOLE -> new Whole(answers, response);
            case IN_PIECES -> new EventStream(this, answers, response, false);
            case IN_PIECES_WITH_USAGE -> new EventStream(this, answers, response, true);
        };
    }

    Closing refuse(HttpServletResponse response, TurnedAway turned) throws IOException {
        response.setStatus(turned.status());
        turned.retryAfter()
                .filter(it -> it.isPositive())
                .ifPresent(it -> response.setHeader(
                        HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, Math.ceilDiv(it.toMillis(), 1000)))));
        // Retries live in the wrapper: only what waiting mends is worth the client's while.
        response.setHeader(SHOULD_RETRY, String.valueOf(turned.status() == 503));
        write(response, OpenAiErrors.body(turned));
        return Closing.refused(turned.status(), turned.refusal().code());
    }

    String text(Map<String, Object> body) {
        return json.writeValueAsString(body);
    }

    private void write(HttpServletResponse response, Map<String, Object> body) throws IOException {
        var bytes = json.writeValueAsBytes(body);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
        response.flushBuffer();
    }

    private final class Whole implements Writer {

        private final ChatAnswers answers;
        private final HttpServletResponse response;

        Whole(ChatAnswers answers, HttpServletResponse response) {
            this.answers = answers;
            this.response = response;
        }

        @Override
        public void piece(Delta delta) {
            throw new IllegalStateException("A whole answer has no pieces.");
        }

        @Override
        public void end(Completed reply) throws IOException {
            write(response, answers.whole(reply));
        }

        @Override
        public Closing fail(TurnedAway turned) throws IOException {
            return refuse(response, turned);
        }
    }
}
