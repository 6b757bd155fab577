package dev.chancery.authority.policy;

import dev.chancery.authority.policy.cedar.CompiledPolicies;
import dev.chancery.authority.policy.cedar.PolicyText;
import dev.chancery.authority.policy.cedar.ReadPolicies;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The live versions, compiled: all that are enforced as one, and beside it each that is only recorded as if it were
 * enforced too, a candidate in place of the version it would replace. An enforced version that cannot be read is a
 * fault, under which everything is denied; a recorded one that cannot is left out.
 *
 * @param version {@code default@3 tools@18}, the versions that are enforced
 */
record LivePolicies(
        List<LivePolicySet> sets,
        CompiledPolicies enforced,
        List<Shadow> shadows,
        Optional<String> fault,
        Map<LivePolicySet, ReadPolicies> readings,
        String version) {

    /** What would be enforced if this version were. */
    record Shadow(String version, CompiledPolicies policies) {}

    static LivePolicies none() {
        return new LivePolicies(List.of(), ReadPolicies.none().compile(), List.of(), Optional.empty(), Map.of(), "");
    }

    /** These sets, reading again only what changed. */
    LivePolicies following(List<LivePolicySet> next) {
        var fresh = new HashMap<LivePolicySet, ReadPolicies>();
        var faults = next.stream().flatMap(it -> read(it, fresh).stream()).collect(Collectors.joining(" "));
        var enforced = next.stream()
                .filter(LivePolicySet::isEnforced)
                .filter(fresh::containsKey)
                .toList();
        var shadows = next.stream()
                .filter(it -> !it.isEnforced() && fresh.containsKey(it))
                .map(it -> new Shadow(it.version(), beside(enforced, it, fresh).compile()))
                .toList();
        return new LivePolicies(
                next,
                together(enforced, fresh).compile(),
                shadows,
                Optional.of(faults).filter(it -> !it.isEmpty()),
                Map.copyOf(fresh),
                version(next));
    }

    /** What is enforced, with this text in place of the set of its name. */
    CompiledPolicies with(PolicyText text) {
        var others = sets.stream()
                .filter(it -> it.isEnforced() && !it.text().name().equals(text.name()))
                .toList();
        return together(others, readings)
                .and(text.isLogOnly() ? ReadPolicies.none() : text.read())
                .compile();
    }

    private static String version(List<LivePolicySet> sets) {
        return sets.stream()
                .filter(LivePolicySet::isEnforced)
                .map(LivePolicySet::version)
                .collect(Collectors.joining(" "));
    }

    private Optional<String> read(LivePolicySet set, Map<LivePolicySet, ReadPolicies> fresh) {
        try {
            var known = readings.get(set);
            fresh.put(set, known == null ? set.text().read() : known);
            return Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return set.isEnforced()
                    ? Optional.of("The policy set " + set.version() + " cannot be read: " + unreadable.getMessage())
                    : Optional.empty();
        }
    }

    private static ReadPolicies beside(
            List<LivePolicySet> enforced, LivePolicySet shadow, Map<LivePolicySet, ReadPolicies> readings) {
        var others = enforced.stream()
                .filter(it -> !it.text().name().equals(shadow.text().name()))
                .toList();
        return together(others, readings).and(readings.getOrDefault(shadow, ReadPolicies.none()));
    }

    private static ReadPolicies together(List<LivePolicySet> sets, Map<LivePolicySet, ReadPolicies> readings) {
        return sets.stream()
                .map(it -> readings.getOrDefault(it, ReadPolicies.none()))
                .reduce(ReadPolicies.none(), ReadPolicies::and);
    }
}
