package dev.chancery.provenance.participation;

import dev.chancery.attest.Statement;
import dev.chancery.attest.Subject;
import dev.chancery.kernel.Digest;
import dev.chancery.provenance.chain.PredicateTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one act of an agent says about the change its task is about. */
final class ActParticipation {

    private ActParticipation() {}

    static Statement of(LedgeredAct act, Digest about) {
        var name = about.algorithm().equals("gitCommit") ? "commit" : "patch";
        return new Statement(List.of(Subject.of(name, about)), PredicateTypes.AI_PARTICIPATION, predicate(act));
    }

    private static Map<String, Object> predicate(LedgeredAct act) {
        var predicate = new TreeMap<String, Object>(act.isModelCall() ? ofAModelCall() : ofAToolChange());
        predicate.putAll(Map.of(
                "agent", act.agent(),
                "act", act.act(),
                "task", act.task().toString(),
                "redaction", "digests and ids only: no prompt, no reply, no arguments",
                "evidence", evidence(act),
                "simulated", act.simulated()));
        act.entry().invocation().ifPresent(id -> predicate.put("invocationId", id.toString()));
        act.model().ifPresent(model -> predicate.put("modelClass", model));
        act.credential().ifPresent(id -> predicate.put("credential", id));
        act.prompt().ifPresent(digest -> predicate.put("promptVersions", Map.of("call", digest.toString())));
        act.reply().ifPresent(digest -> predicate.put("output", Map.of(digest.algorithm(), digest.hex())));
        return predicate;
    }

    private static Map<String, Object> ofAModelCall() {
        return Map.of(
                "action", "generated",
                "materiality", "a model answered an agent under a task about this change",
                "capturePoint", "the gateway, in the ledger entry that settles the call");
    }

    private static Map<String, Object> ofAToolChange() {
        return Map.of(
                "action", "modified",
                "materiality", "an agent changed something through a tool under a task about this change",
                "capturePoint", "the tool server, in the ledger entry of the change");
    }

    private static List<String> evidence(LedgeredAct act) {
        var evidence = new ArrayList<String>();
        evidence.add("ledger:" + act.entry().id());
        evidence.add("task:" + act.task());
        act.entry().invocation().ifPresent(id -> evidence.add("invocation:" + id));
        act.credential().ifPresent(id -> evidence.add("credential:" + id));
        return evidence;
    }
}
