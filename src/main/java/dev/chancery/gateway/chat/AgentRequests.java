package dev.chancery.gateway.chat;

import dev.chancery.gateway.ModelAnswer;
import dev.chancery.gateway.ModelCalls;
import dev.chancery.gateway.ModelUse;
import dev.chancery.gateway.ModelWish;
import dev.chancery.gateway.record.Closing;
import dev.chancery.gateway.record.Opening;
import dev.chancery.gateway.record.Outcome;
import dev.chancery.gateway.record.Requests;
import dev.chancery.kernel.Trail;
import dev.chancery.models.ModelCall;
import dev.chancery.models.Reply;
import dev.chancery.models.Usage;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.springframework.stereotype.Component;

/** Keeps each model call of an agent inside Chancery as a request with a page, beside those from outside. */
@Component
class AgentRequests implements ModelCalls {

    private static final Closing BROKE = new Closing(500, Outcome.EXCEPTION, Optional.of("internal_error"));
    private static final Closing STOPPED = new Closing(499, Outcome.CANCELLED, Optional.of("call_cancelled"));

    private final AgentCalls calls;
    private final Requests requests;

    AgentRequests(AgentCalls calls, Requests requests) {
        this.calls = calls;
        this.requests = requests;
    }

    @Override
    public Usage worstCase(ModelCall call) {
        return WorstCase.of(call);
    }

    @Override
    public ModelAnswer ask(ModelWish wish) {
        var request = requests.open(opening(wish));
        var closing = BROKE;
        try {
            var told = ScopedValue.where(Trail.CURRENT, request.trail()).call(() -> calls.ask(wish));
            use(wish, told.answer()).ifPresent(request::used);
            closing = told.closing();
            return told.answer();
        } catch (CancellationException stopped) {
            closing = STOPPED;
            throw stopped;
        } finally {
            request.end(closing);
        }
    }

    private static Opening opening(ModelWish wish) {
        return wish.errand()
                .map(it -> new Opening(it.route(), wish.agent(), wish.call().model()).within(it.of(), it.part()))
                .orElseGet(() -> new Opening("chat", wish.agent(), wish.call().model()));
    }

    private static Optional<ModelUse> use(ModelWish wish, ModelAnswer answer) {
        return answer instanceof ModelAnswer.Replied(Reply.Completed reply)
                ? Optional.of(new ModelUse(
                        reply.source().provider(),
                        wish.call().model(),
                        reply.usage().inputTokens(),
                        reply.usage().outputTokens()))
                : Optional.empty();
    }
}
