package dev.chancery.authority.policy;

import java.util.List;

/** The versions of policy sets that are live now. */
interface PolicySets {

    /** The same list as before as long as nothing changed, so that asking at each decision is cheap. */
    List<LivePolicySet> live();
}
