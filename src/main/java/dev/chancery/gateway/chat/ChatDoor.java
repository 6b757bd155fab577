package dev.chancery.gateway.chat;

import dev.chancery.gateway.chat.ChatReader.Misunderstood;
import dev.chancery.gateway.chat.ChatReader.Understood;
import dev.chancery.gateway.record.Closing;
import dev.chancery.gateway.record.OpenRequest;
import dev.chancery.gateway.record.Opening;
import dev.chancery.gateway.record.Outcome;
import dev.chancery.gateway.record.Requests;
import dev.chancery.identity.BearerCaller;
import dev.chancery.identity.DirectHandler;
import dev.chancery.identity.Scopes;
import dev.chancery.kernel.TaskId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where model calls in OpenAI's words come in, whether by the short path or by the long one. */
@Component
class ChatDoor implements DirectHandler {

    static final String PATH = "/v1/chat/completions";
    static final String TASK = "x-chancery-task";
    private static final String CALLER_LEFT = "client_gone";

    private final ChatReader reader;
    private final ChatDesk desk;
    private final CallRunner runner;
    private final Requests requests;
    private final ChatWriters writers;

    ChatDoor(ChatReader reader, ChatDesk desk, CallRunner runner, Requests requests, ChatWriters writers) {
        this.reader = reader;
        this.desk = desk;
        this.runner = runner;
        this.requests = requests;
        this.writers = writers;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String authority() {
        return Scopes.MODELS_INVOKE;
    }

    @Override
    public void handle(BearerCaller bearer, byte[] body, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        var answer = new Reply(bearer, request, response);
        switch (reader.read(body)) {
            case Misunderstood(var field, var refusal) ->
                answer.to("", it -> writers.refuse(response, misread(field, refusal.code(), refusal.detail())));
            case Understood(var chat) -> answer.to(chat.model(), open -> answer.govern(chat, open));
        }
    }

    private static TurnedAway misread(String field, String code, String detail) {
        return field.isEmpty() ? TurnedAway.of(400, code, detail) : TurnedAway.inField(field, detail);
    }

    /** One request on its way to an answer. */
    private final class Reply {

        private final BearerCaller bearer;
        private final HttpServletRequest request;
        private final HttpServletResponse response;

        Reply(BearerCaller bearer, HttpServletRequest request, HttpServletResponse response) {
            this.bearer = bearer;
            this.request = request;
            this.response = response;
        }

        @FunctionalInterface
        private interface Body {

            Closing answer(OpenRequest open) throws Exception;
        }

        void to(String model, Body body) throws Exception {
            var caller = Caller.of(bearer, Optional.empty());
            var plain = new Opening("chat", bearer.actor(), model);
            var open = requests.open(
                    caller.run().map(it -> plain.within(it.run(), it.project())).orElse(plain));
            var closing = new Closing(500, Outcome.EXCEPTION, Optional.of("internal_error"));
            try {
                closing = open.within(() -> body.answer(open));
            } finally {
                open.end(closing);
            }
        }

        Closing govern(ChatRequest chat, OpenRequest open) throws Exception {
            var task = Optional.ofNullable(request.getHeader(TASK));
            var caller = Caller.of(bearer, task.flatMap(TaskId::parse));
            if (task.isPresent() && caller.task().isEmpty()) {
                return writers.refuse(
                        response,
                        TurnedAway.of(400, "invalid_request", "The header x-chancery-task is not a task's id."));
            }
            return switch (desk.admit(caller, chat)) {
                case TurnedAway turned -> {
                    caller.run().ifPresent(it -> it.refused(turned.refusal()));
                    yield writers.refuse(response, turned);
                }
                case GovernedCall call -> carryOut(call, chat, open);
            };
        }

        private Closing carryOut(GovernedCall call, ChatRequest chat, OpenRequest open) throws Exception {
            var writer = writers.of(call, chat, response);
            var live = runner.start(call, chat.isStreamed());
            var ending = new Exchange(live, Connection.of(request)).follow(writer::piece);
            if (ending.isEmpty()) {
                return new Closing(499, Outcome.CANCELLED, Optional.of(CALLER_LEFT));
            }
            return switch (Endings.of(ending.get())) {
                case Endings.Answer(var reply) -> {
                    open.used(
                            call.use(reply.usage().inputTokens(), reply.usage().outputTokens()));
                    writer.end(reply);
                    yield Closing.ok();
                }
                case Endings.No(var turned) -> writer.fail(turned);
            };
        }
    }
}
