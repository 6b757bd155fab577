package dev.chancery.authority.policy.cedar;

import com.cedarpolicy.AuthorizationEngine;
import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.AuthorizationSuccessResponse;
import com.cedarpolicy.model.DetailedError;
import com.cedarpolicy.model.entity.Entity;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.exception.CacheException;
import com.cedarpolicy.model.policy.Policy;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Puts requests to Cedar's evaluator, and knows nothing of what the answers are for. */
final class Engine {

    private static final int POLICY_SETS = 16_384;
    private static final AuthorizationEngine CEDAR = new BasicAuthorizationEngine();

    static {
        PolicySet.setCacheMaxPolicySets(POLICY_SETS);
    }

    private Engine() {}

    /** What Cedar said: its word, the policies that determined it, and what went wrong in which policy. */
    record Answer(boolean allows, Set<String> determining, Map<String, String> errors) {

        static Answer broken(String reason) {
            return new Answer(false, Set.of(), Map.of("cedar", reason));
        }
    }

    /** Policies that the evaluator has parsed and keeps for as long as this object is reachable. */
    static PolicySet prepared(List<ParsedPolicy> policies) {
        var set = new PolicySet(
                policies.stream().map(it -> new Policy(it.text(), it.id())).collect(Collectors.toSet()));
        try {
            set.cache();
        } catch (CacheException e) {
            throw new IllegalStateException("Policies that were read one by one are not read together.", e);
        }
        return set;
    }

    static Answer ask(CedarRequest request, PolicySet policies) {
        try {
            var answer = CEDAR.isAuthorized(
                    new AuthorizationRequest(
                            request.principal().toCedar(),
                            request.action().toCedar(),
                            request.resource().toCedar(),
                            context(request)),
                    policies,
                    entities(request));
            return answer.success
                    .map(Engine::answered)
                    .orElseGet(() -> Answer.broken(answer.errors.stream()
                            .flatMap(List::stream)
                            .map(it -> it.message)
                            .collect(Collectors.joining(" "))));
        } catch (AuthException e) {
            return Answer.broken(String.valueOf(e.getMessage()));
        } catch (CedarValues.Inexpressible e) {
            return Answer.broken(String.valueOf(e.getMessage()));
        }
    }

    private static Answer answered(AuthorizationSuccessResponse answer) {
        var errors = new TreeMap<String, String>();
        answer.getErrors().forEach(it -> errors.merge(it.getPolicyId(), text(it.getError()), (one, other) -> one));
        return new Answer(
                answer.getDecision() == AuthorizationSuccessResponse.Decision.Allow,
                new TreeSet<>(answer.getReason()),
                errors);
    }

    private static String text(DetailedError error) {
        return error.message;
    }

    private static Map<String, Value> context(CedarRequest request) {
        return new HashMap<>(CedarValues.of(request.context()));
    }

    private static Set<Entity> entities(CedarRequest request) {
        return Set.of(
                entity(
                        request.principal(),
                        request.groups(),
                        Map.of("name", request.principal().id())),
                entity(request.action(), request.actionGroups(), Map.of()));
    }

    private static Entity entity(EntityId id, Set<EntityId> parents, Map<String, Object> attributes) {
        return new Entity(
                id.toCedar(),
                new HashMap<>(CedarValues.of(attributes)),
                parents.stream().map(EntityId::toCedar).collect(Collectors.toSet()));
    }
}
