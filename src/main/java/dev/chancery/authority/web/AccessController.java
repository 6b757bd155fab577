package dev.chancery.authority.web;

import dev.chancery.authority.AccessAnswer;
import dev.chancery.authority.web.EvaluationBody.Understood;
import dev.chancery.authority.web.EvaluationBody.Wrong;
import dev.chancery.http.Problems;
import dev.chancery.identity.Scopes;
import dev.chancery.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /access/v1}: decisions in the form of the OpenID AuthZEN Authorization API 1.0, without issuing anything. The
 * subject is an agent, the action {@code tool.action}, the resource a tool server; the context holds {@code task},
 * {@code arguments} and, to be checked against the task, {@code on_behalf_of}.
 */
@RestController
@RequestMapping(
        path = "/access/v1",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
class AccessController {

    private static final int MOST = 100;

    private final Evaluator evaluator;

    AccessController(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** Section 6 of the specification: yes or no, and in the context the rest of what was decided. */
    record DecisionJson(boolean decision, Map<String, Object> context) {

        static DecisionJson of(AccessAnswer answer) {
            return new DecisionJson(
                    answer.allows(),
                    Map.of(
                            "id", answer.decision(),
                            "outcome", answer.outcome(),
                            "code", answer.code(),
                            "reason", answer.reason(),
                            "policies", answer.policies(),
                            "policy_version", answer.policyVersion(),
                            "obligations", answer.obligations()));
        }
    }

    record DecisionsJson(List<DecisionJson> evaluations) {}

    /** What policy would decide, without anything being issued. */
    @PostMapping("/evaluation")
    @PreAuthorize("hasAuthority('" + Scopes.ACCESS_EVALUATE + "')")
    ResponseEntity<?> evaluation(@RequestBody Map<String, Object> body) {
        return switch (EvaluationBody.read(body)) {
            case Wrong(var field, var refusal) -> wrong(field, refusal);
            case Understood(var asked) -> ResponseEntity.ok(DecisionJson.of(evaluator.evaluate(asked)));
        };
    }

    /** Several decisions in one request, as section 7 of AuthZEN 1.0 has it. */
    @PostMapping("/evaluations")
    @PreAuthorize("hasAuthority('" + Scopes.ACCESS_EVALUATE + "')")
    ResponseEntity<?> evaluations(@RequestBody Map<String, Object> body) {
        if (!(body.get("evaluations") instanceof List<?> items) || items.isEmpty()) {
            return evaluation(body);
        }
        if (items.size() > MOST) {
            return wrong("evaluations", new Refusal("invalid_request", "evaluations has at most " + MOST + " items."));
        }
        var semantic = Semantic.of(body.get("options"));
        if (semantic.isEmpty()) {
            return wrong(
                    "options.evaluations_semantic",
                    new Refusal("invalid_request", "options.evaluations_semantic is one of " + Semantic.LABELS + "."));
        }
        var asked = new ArrayList<EvaluationBody>();
        for (var place = 0; place < items.size(); place++) {
            switch (read(items.get(place), body)) {
                case Wrong(var field, var refusal) -> {
                    return wrong("evaluations[" + place + "]." + field, refusal);
                }
                case Understood(var one) -> asked.add(one);
            }
        }
        return ResponseEntity.ok(new DecisionsJson(evaluate(asked, semantic.get())));
    }

    private List<DecisionJson> evaluate(List<EvaluationBody> asked, Semantic semantic) {
        var decided = new ArrayList<DecisionJson>();
        for (var one : asked) {
            var decision = DecisionJson.of(evaluator.evaluate(one));
            decided.add(decision);
            if (semantic.endsAfter(decision.decision())) {
                break;
            }
        }
        return decided;
    }

    @SuppressWarnings("unchecked") // The members of a JSON object are named by strings.
    private static EvaluationBody.Reading read(Object item, Map<String, Object> defaults) {
        return item instanceof Map<?, ?> members
                ? EvaluationBody.read((Map<String, Object>) members, defaults)
                : new Wrong("", new Refusal("invalid_request", "An evaluation has to be an object."));
    }

    private static ResponseEntity<?> wrong(String field, Refusal refusal) {
        var document = Problems.document(HttpStatus.BAD_REQUEST, refusal);
        document.setProperty("field", field);
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(document);
    }
}
