package dev.chancery.authority.replay;

import dev.chancery.authority.policy.cedar.CedarRequest;
import dev.chancery.authority.policy.cedar.CompiledPolicies;
import dev.chancery.authority.replay.MeaningDiff.Change;
import dev.chancery.authority.replay.MeaningDiff.Kind;
import dev.chancery.authority.store.DecisionRecords;
import dev.chancery.authority.store.DecisionRecords.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes the last decisions again under two versions and tells which come out otherwise. Nothing is recorded. */
@Component
public class Replay {

    private final DecisionRecords records;

    Replay(DecisionRecords records) {
        this.records = records;
    }

    /** Compares over this many of the latest decisions, at most. */
    public MeaningDiff compare(CompiledPolicies before, CompiledPolicies after, int last) {
        var recorded = records.latest(last);
        var comparisons = recorded.parallelStream()
                .map(it -> Comparison.of(it, before, after))
                .toList();
        var since = recorded.isEmpty()
                ? Optional.<Instant>empty()
                : Optional.of(recorded.getLast().at());
        var unreplayable = comparisons.stream().filter(Comparison::isImpossible).count();
        return new MeaningDiff(
                comparisons.size() - unreplayable,
                comparisons.stream().filter(Comparison::isSame).count(),
                unreplayable,
                since,
                changes(comparisons));
    }

    /** One decision made twice; without a kind it came out the same. */
    private record Comparison(
            Recorded decision, Optional<CedarRequest> request, Optional<Kind> kind, boolean isImpossible) {

        static Comparison of(Recorded decision, CompiledPolicies before, CompiledPolicies after) {
            // What a guard stopped, no version of the policies changes.
            return decision.request()
                    .map(it -> of(decision, it, before, after))
                    .orElseGet(() -> new Comparison(decision, Optional.empty(), Optional.empty(), false));
        }

        private static Comparison of(
                Recorded decision, CedarRequest request, CompiledPolicies before, CompiledPolicies after) {
            var lacksArguments =
                    !request.knowsArguments() && (before.looksAtArguments(request) || after.looksAtArguments(request));
            if (lacksArguments) {
                return new Comparison(decision, Optional.of(request), Optional.empty(), true);
            }
            var one = before.rule(request);
            var other = after.rule(request);
            return new Comparison(
                    decision,
                    Optional.of(request),
                    one.isSameAs(other) ? Optional.empty() : Optional.of(new Kind(one.outcome(), other.outcome())),
                    false);
        }

        boolean isSame() {
            return !isImpossible && kind.isEmpty();
        }
    }

    private record Key(Kind kind, String agent, String action, String environment) {}

    private static List<Change> changes(List<Comparison> comparisons) {
        var counts = new HashMap<Key, Long>();
        var tasks = new HashMap<Key, Set<String>>();
        for (var it : comparisons) {
            it.kind()
                    .ifPresent(kind -> it.request().ifPresent(request -> {
                        var key = new Key(
                                kind,
                                request.principal().id(),
                                request.action().id(),
                                String.valueOf(request.context().get("environment")));
                        counts.merge(key, 1L, Long::sum);
                        tasks.computeIfAbsent(key, _ -> new HashSet<>())
                                .add(it.decision().task());
                    }));
        }
        return changes(counts, tasks);
    }

    private static List<Change> changes(Map<Key, Long> counts, Map<Key, Set<String>> tasks) {
        var changes = new ArrayList<Change>();
        counts.forEach((key, count) -> changes.add(new Change(
                key.kind(),
                key.agent(),
                key.action(),
                key.environment(),
                count,
                tasks.getOrDefault(key, Set.of()).size())));
        changes.sort(Comparator.comparingLong(Change::decisions)
                .reversed()
                .thenComparing(Change::agent)
                .thenComparing(Change::action));
        return changes;
    }
}
