package dev.chancery.authority.policy;

import dev.chancery.authority.policy.cedar.PolicyText;

/** One version of a policy set that is live: enforced, or only recorded, as a candidate for a label or by its own word. */
record LivePolicySet(PolicyText text, int number, boolean candidate) {

    /** {@code tools@18}. */
    public String version() {
        return text.name() + "@" + number;
    }

    boolean isEnforced() {
        return !candidate && !text.isLogOnly();
    }
}
