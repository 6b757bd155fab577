package dev.chancery.provenance.chain;

import java.util.ArrayList;
import java.util.List;

/** AI participations told together: an agent that did the same a hundred times took part in one way. */
final class Participations {

    private Participations() {}

    /** Those that hold, put beside those that are like them; one that does not hold stands by itself. */
    static List<List<CheckedStatement>> alike(List<CheckedStatement> stated) {
        var groups = new ArrayList<List<CheckedStatement>>();
        for (var statement : stated) {
            groups.stream()
                    .filter(group -> areAlike(group.getFirst(), statement))
                    .findFirst()
                    .ifPresentOrElse(
                            group -> group.add(statement), () -> groups.add(new ArrayList<>(List.of(statement))));
        }
        return groups;
    }

    /** The hop of such a group, which says how many there were. */
    static ChainHop hop(List<CheckedStatement> group) {
        var hop = ChainAssembly.filled(HopKind.AI_PARTICIPATION, group);
        return group.size() == 1
                ? hop
                : new ChainHop(
                        hop.kind(),
                        hop.state(),
                        hop.reason(),
                        hop.sentence(),
                        hop.title() + " ×" + group.size(),
                        hop.lines(),
                        hop.statements());
    }

    private static boolean areAlike(CheckedStatement one, CheckedStatement other) {
        return one.holds()
                && other.holds()
                && one.check().statement().stream()
                        .map(Involvement::of)
                        .anyMatch(it -> other.check().statement().stream()
                                .map(Involvement::of)
                                .anyMatch(it::isLike));
    }
}
