package dev.chancery.provenance.participation;

import dev.chancery.kernel.Digest;
import dev.chancery.kernel.TaskId;
import dev.chancery.ledger.LedgerEntry;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An act of an agent under a task, as one ledger entry tells it. */
record LedgeredAct(LedgerEntry entry, TaskId task, JsonNode details) {

    /** A model was asked through the gateway. */
    static final String MODEL_CALL = "model.invoked";

    /** A tool changed something. */
    static final String TOOL_CHANGE = "side_effect.recorded";

    private static final String AGENT = "agent:";
    private static final String MODEL = "model:";
    private static final String ANALYZER = "analyzer";

    /** Reads the entry; empty when it tells of no agent, of no task, or of nothing that came about. */
    static Optional<LedgeredAct> of(LedgerEntry entry) {
        var details = details(entry);
        return TaskId.parse(details.path("task").asString(""))
                .filter(_ -> entry.actor().startsWith(AGENT))
                .map(task -> new LedgeredAct(entry, task, details))
                .filter(LedgeredAct::isMaterial);
    }

    /** A model that answered, or a change that was made; an analyzer behind the models' door is no model. */
    private boolean isMaterial() {
        return !isModelCall()
                || (text("outcome").equals("ok") && !text("provider").equals(ANALYZER));
    }

    boolean isModelCall() {
        return entry.type().equals(MODEL_CALL);
    }

    String agent() {
        return entry.actor().substring(AGENT.length());
    }

    /** What was done, such as {@code issues.create}. */
    String act() {
        return isModelCall() ? "models.invoke" : text("act");
    }

    Optional<String> model() {
        return Optional.of(entry.subject())
                .filter(subject -> subject.startsWith(MODEL))
                .map(subject -> subject.substring(MODEL.length()));
    }

    Optional<Digest> prompt() {
        return Digest.parse(text("prompt_digest"));
    }

    Optional<Digest> reply() {
        return Digest.parse(text("reply_digest"));
    }

    Optional<String> credential() {
        return Optional.of(text("credential")).filter(id -> !id.isEmpty());
    }

    boolean simulated() {
        return details.path("simulated").asBoolean(false);
    }

    private String text(String name) {
        return details.path(name).asString("");
    }

    private static JsonNode details(LedgerEntry entry) {
        try {
            return JsonMapper.shared().readTree(entry.canonical()).path("details");
        } catch (JacksonException notAnEntry) {
            return JsonMapper.shared().missingNode();
        }
    }
}
