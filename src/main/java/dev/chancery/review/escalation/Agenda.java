package dev.chancery.review.escalation;

import dev.chancery.review.FindingClass;
import dev.chancery.review.classification.JudgedGroup;
import dev.chancery.review.routing.SecondLook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What one round of escalation looks at, the most contested first, and what it does not look at, each with the reason. */
public record Agenda(List<Contest> chosen, List<Declined> declined) {

    /** A contested group that nobody looks at again, and why. */
    public record Declined(Contest contest, String reason) {}

    public Agenda {
        chosen = List.copyOf(chosen);
        declined = List.copyOf(declined);
    }

    /** The agenda over the groups of a run, of which those in canonical order come first among equals. */
    public static Agenda of(List<JudgedGroup> groups, int answered, Optional<SecondLook> rule) {
        var contests = groups.stream()
                .filter(it ->
                        it.classified().filter(FindingClass.CONTESTED::equals).isPresent())
                .map(it -> Contest.of(it, answered))
                .sorted(Comparator.comparingDouble(Contest::degree).reversed())
                .toList();
        var chosen = new ArrayList<Contest>();
        var declined = new ArrayList<Declined>();
        for (var contest : contests) {
            reasonAgainst(contest, chosen.size(), rule)
                    .ifPresentOrElse(reason -> declined.add(new Declined(contest, reason)), () -> chosen.add(contest));
        }
        return new Agenda(chosen, declined);
    }

    private static Optional<String> reasonAgainst(Contest contest, int chosen, Optional<SecondLook> rule) {
        if (rule.isEmpty()) {
            return Optional.of("The routing has nobody look again.");
        }
        if (contest.degree() <= rule.get().above()) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "Its contest of %.2f is not above %.2f.",
                    contest.degree(),
                    rule.get().above()));
        }
        return chosen < rule.get().atMost()
                ? Optional.empty()
                : Optional.of("The round looks at " + rule.get().atMost() + " groups, and others are more contested.");
    }
}
