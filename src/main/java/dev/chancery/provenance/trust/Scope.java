package dev.chancery.provenance.trust;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a party's claims may be about; no pattern of a kind means anything. A pattern asks for a value: a claim that
 * names no repository is outside a scope that limits repositories.
 */
public record Scope(List<Pattern> subjects, List<Pattern> repositories, List<Pattern> environments) {

    public Scope {
        subjects = List.copyOf(subjects);
        repositories = List.copyOf(repositories);
        environments = List.copyOf(environments);
    }

    /** Whether the claim is about something inside. */
    public boolean includes(ClaimFacts facts) {
        return fitsAll(facts.subjects())
                && fits(repositories, facts.repository())
                && fits(environments, facts.environment());
    }

    private boolean fitsAll(List<String> names) {
        return subjects.isEmpty() || (!names.isEmpty() && names.stream().allMatch(name -> anyFits(subjects, name)));
    }

    private static boolean fits(List<Pattern> patterns, String value) {
        return patterns.isEmpty() || (!value.isEmpty() && anyFits(patterns, value));
    }

    private static boolean anyFits(List<Pattern> patterns, String value) {
        return patterns.stream().anyMatch(pattern -> pattern.fits(value));
    }

    /** {@code anything}, or the patterns. */
    public String inWords() {
        var words = Stream.of(
                        words("", subjects), words("repository ", repositories), words("environment ", environments))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "anything" : words;
    }

    private static String words(String kind, List<Pattern> patterns) {
        return patterns.stream().map(pattern -> kind + pattern).collect(Collectors.joining(" or "));
    }
}
