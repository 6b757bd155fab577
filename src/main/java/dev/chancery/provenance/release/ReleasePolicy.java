package dev.chancery.provenance.release;

import dev.chancery.provenance.chain.HopKind;
import dev.chancery.provenance.trust.Pattern;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What an artifact needs before it may be released: which hops, and what each has to say. */
public record ReleasePolicy(
        List<Pattern> resources, List<String> levels, Duration freshFor, Map<HopKind, Requirement> requires) {

    public ReleasePolicy {
        resources = List.copyOf(resources);
        levels = List.copyOf(levels);
        requires = new EnumMap<>(requires);
    }

    /** What one hop has to say; an empty list asks for nothing of its kind. */
    public record Requirement(Map<String, List<Pattern>> oneOf, int mostContested) {

        /** As many contested findings as there may be. */
        static final int ANY = Integer.MAX_VALUE;

        /** Whether the text is among those that this member may be. */
        boolean allows(String member, String text) {
            var allowed = oneOf.getOrDefault(member, List.of());
            return allowed.isEmpty() || allowed.stream().anyMatch(pattern -> pattern.fits(text));
        }

        String inWords(String member) {
            return String.join(
                    " or ",
                    oneOf.getOrDefault(member, List.of()).stream()
                            .map(Pattern::glob)
                            .toList());
        }
    }

    /** Whether summaries are made for this resource. */
    public boolean covers(String resourceUri) {
        return resources.isEmpty() || resources.stream().anyMatch(pattern -> pattern.fits(resourceUri));
    }
}
