package dev.chancery.authority.policy.cedar;

import dev.chancery.authority.Explanation;
import dev.chancery.authority.policy.Decision;
import dev.chancery.authority.policy.Obligation;
import dev.chancery.authority.policy.Obligations;
import dev.chancery.authority.policy.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Policies of one or more sets, ready to decide. Nothing permitted is denied, a forbid wins over every permit, and a
 * policy that cannot be evaluated denies. Only the slice that can matter to a request is evaluated, so the cost of a
 * decision does not grow with the number of policies.
 */
public final class CompiledPolicies {

    private static final int KEPT_SLICES = 4_096;

    private final List<ParsedPolicy> policies;
    private final ScopeIndex index;
    private final ConcurrentHashMap<CedarRequest.SliceKey, Slice> slices = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<List<String>, Slice> sameSlices = new ConcurrentHashMap<>();

    CompiledPolicies(List<ParsedPolicy> policies) {
        this.policies = List.copyOf(policies);
        this.index = new ScopeIndex(policies);
    }

    List<ParsedPolicy> policies() {
        return policies;
    }

    public int size() {
        return policies.size();
    }

    /** What all policies together say to a request. */
    public Ruling rule(CedarRequest request) {
        return rule(request, slice(request));
    }

    /** What each policy on its own says to a request, those that matter first. */
    public List<Explanation.Considered> explain(CedarRequest request) {
        return new Explainer(request).explain(policies);
    }

    /**
     * Whether these policies could allow what the request is about, whatever its context: some permit is about it, and no
     * forbid is that has no condition and that no person may lift.
     */
    public boolean couldAllow(CedarRequest request) {
        var about = slice(request).policies().stream()
                .filter(it -> it.scope().holds(request))
                .toList();
        return about.stream().anyMatch(ParsedPolicy::permits)
                && about.stream().noneMatch(it -> !it.permits() && it.isUnconditional() && !it.escalates());
    }

    /** Whether a policy that can matter to the request looks at its arguments. */
    public boolean looksAtArguments(CedarRequest request) {
        return slice(request).policies().stream().anyMatch(it -> it.reading().looksAtArguments());
    }

    Slice slice(CedarRequest request) {
        var key = request.sliceKey();
        var known = slices.get(key);
        if (known != null) {
            return known;
        }
        if (slices.size() >= KEPT_SLICES) {
            slices.clear();
            sameSlices.clear();
        }
        var candidates = index.candidates(key);
        var slice = sameSlices.computeIfAbsent(ids(candidates), _ -> new Slice(candidates));
        slices.put(key, slice);
        return slice;
    }

    /** What the policies of a slice say. */
    Ruling rule(CedarRequest request, Slice slice) {
        var answer = Engine.ask(request, slice.all());
        if (!answer.errors().isEmpty()) {
            return failed(answer);
        }
        var determining = answer.determining().stream().map(slice::policy).toList();
        if (answer.allows()) {
            return allowed(request, determining);
        }
        if (determining.isEmpty()) {
            return unpermitted(request);
        }
        return determining.stream().allMatch(ParsedPolicy::escalates)
                ? escalated(request, slice, determining)
                : forbidden(request, determining);
    }

    /** A person is asked only where their word would let the act through. */
    private static Ruling escalated(CedarRequest request, Slice slice, List<ParsedPolicy> escalating) {
        var without = Engine.ask(request, slice.unescalating());
        if (!without.errors().isEmpty()) {
            return failed(without);
        }
        if (!without.allows()) {
            return unpermitted(request);
        }
        var determining = new ArrayList<>(escalating);
        without.determining().stream().map(slice::policy).forEach(determining::add);
        var allowed = allowed(request, determining);
        return request.isApproved() || allowed.outcome() != Outcome.ALLOW
                ? allowed
                : new Ruling(
                        Outcome.ESCALATE,
                        Decision.ESCALATED,
                        reason(escalating, request.action().id() + " needs the word of a person."),
                        ids(escalating),
                        List.of());
    }

    private static Ruling allowed(CedarRequest request, List<ParsedPolicy> determining) {
        var obligations = determining.stream()
                .flatMap(it -> it.obligations().stream())
                .distinct()
                .toList();
        var malformed = obligations.stream().filter(it -> !it.isWellFormed()).toList();
        if (!malformed.isEmpty()) {
            return Ruling.denied(
                    Decision.MALFORMED,
                    "malformed policy obligation: "
                            + malformed.stream().map(Obligation::toString).collect(Collectors.joining(", ")),
                    ids(determining));
        }
        // What must be bound to a key is denied to an agent that brings none.
        return Obligations.of(obligations).requiresProof() && !request.isBound()
                ? Ruling.denied(
                        Decision.UNPROVEN,
                        "Policy binds " + request.action().id()
                                + " to a key, and the request proved none: send it with a DPoP proof.",
                        ids(determining))
                : new Ruling(Outcome.ALLOW, Decision.ALLOWED, "Policy permits it.", ids(determining), obligations);
    }

    private static Ruling forbidden(CedarRequest request, List<ParsedPolicy> determining) {
        var strict = determining.stream().filter(it -> !it.escalates()).toList();
        return Ruling.denied(
                Decision.DENIED,
                reason(strict, "Policy forbids " + request.action().id() + "."),
                ids(determining));
    }

    private static Ruling unpermitted(CedarRequest request) {
        return Ruling.denied(
                Decision.DENIED, "No policy permits " + request.action().id() + ".", List.of());
    }

    private static Ruling failed(Engine.Answer answer) {
        var first = answer.errors().entrySet().iterator().next();
        return Ruling.failed(
                "The policy " + first.getKey() + " could not be evaluated: " + first.getValue() + ".",
                List.copyOf(new TreeSet<>(answer.errors().keySet())));
    }

    /** The reasons the policies give themselves, or else this one. */
    private static String reason(List<ParsedPolicy> policies, String otherwise) {
        var given =
                policies.stream().flatMap(it -> it.reason().stream()).distinct().collect(Collectors.joining(" "));
        return given.isEmpty() ? otherwise : given;
    }

    private static List<String> ids(List<ParsedPolicy> policies) {
        return policies.stream().map(ParsedPolicy::id).toList();
    }
}
