package dev.chancery.authority.policy.cedar;

import java.util.List;
import java.util.stream.Stream;

/** Policies that were read and can be compiled, alone or together with those of other sets. */
public final class ReadPolicies {

    private final List<ParsedPolicy> policies;

    ReadPolicies(List<ParsedPolicy> policies) {
        this.policies = List.copyOf(policies);
    }

    public static ReadPolicies none() {
        return new ReadPolicies(List.of());
    }

    /** These and the others. Their ids must differ, which they do when their sets' names do. */
    public ReadPolicies and(ReadPolicies others) {
        return new ReadPolicies(
                Stream.concat(policies.stream(), others.policies.stream()).toList());
    }

    public CompiledPolicies compile() {
        return new CompiledPolicies(policies);
    }

    public int size() {
        return policies.size();
    }
}
