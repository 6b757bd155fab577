package dev.chancery.models.wrapper;

import dev.chancery.models.ModelCall;
import dev.chancery.models.ModelDescription;
import dev.chancery.models.Reply;
import dev.chancery.models.Reply.Completed;
import dev.chancery.models.Reply.Failed;
import dev.chancery.models.prompts.PromptSwitch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Logs calls as digests and sizes; the words themselves only while an operator has switched that on. */
@Component
class CallLog {

    private static final Logger LOG = LoggerFactory.getLogger("dev.chancery.models.calls");

    private final PromptSwitch prompts;

    CallLog(PromptSwitch prompts) {
        this.prompts = prompts;
    }

    void ended(ModelDescription model, ModelCall call, Reply reply) {
        var isWhole = prompts.isOn();
        if (!isWhole && !LOG.isDebugEnabled()) {
            return;
        }
        var line = "Called %s: prompt %s of %d characters, %s"
                .formatted(model.id(), call.digest().abbreviated(), call.characters(), ending(reply));
        LOG.debug(line);
        if (isWhole) {
            LOG.info("{}\nPrompt: {}\nReply: {}", line, call.messages(), reply);
        }
    }

    private static String ending(Reply reply) {
        return switch (reply) {
            case Completed it ->
                "%d characters back, %d and %d tokens, %d attempts"
                        .formatted(
                                it.text().length(),
                                it.usage().inputTokens(),
                                it.usage().outputTokens(),
                                it.attempts());
            case Failed it ->
                "failed with %s after %d attempts".formatted(it.refusal().code(), it.attempts());
        };
    }
}
