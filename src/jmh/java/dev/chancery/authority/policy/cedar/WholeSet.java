package dev.chancery.authority.policy.cedar;

/** The limit that slicing is measured against: one prepared set of all policies, evaluated whole at each request. */
public final class WholeSet {

    private final CompiledPolicies policies;
    private final Slice all;

    public WholeSet(CompiledPolicies policies) {
        this.policies = policies;
        this.all = new Slice(policies.policies());
    }

    public Ruling rule(CedarRequest request) {
        return policies.rule(request, all);
    }
}
