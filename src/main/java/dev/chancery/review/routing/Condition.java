package dev.chancery.review.routing;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * When a seat is taken: everything named here has to hold, and what is not named always does. A path pattern knows
 * {@code **} for any folders, {@code *} for any part of a name and {@code ?} for one character.
 */
record Condition(Set<String> languages, List<Glob> paths, Set<String> types, int minLines, int maxLines) {

    /** Holds for every change. */
    public static final Condition ALWAYS = new Condition(Set.of(), List.of(), Set.of(), 0, Integer.MAX_VALUE);

    public Condition {
        languages = Set.copyOf(languages);
        paths = List.copyOf(paths);
        types = Set.copyOf(types);
    }

    /** Whether the seat is taken on this occasion. */
    public boolean holds(Occasion occasion) {
        return occasion.lines() >= minLines
                && occasion.lines() <= maxLines
                && (types.isEmpty() || types.contains(occasion.type()))
                && (languages.isEmpty() || occasion.languages().stream().anyMatch(languages::contains))
                && (paths.isEmpty()
                        || occasion.paths().stream()
                                .anyMatch(path -> paths.stream().anyMatch(glob -> glob.matches(path))));
    }

    /** A pattern of paths. */
    public record Glob(String text) {

        boolean matches(String path) {
            return Pattern.matches(regex(text), path);
        }

        private static String regex(String glob) {
            var regex = new StringBuilder();
            for (var at = 0; at < glob.length(); at++) {
                var character = glob.charAt(at);
                if (glob.startsWith("**/", at)) {
                    regex.append("(?:.*/)?");
                    at += 2;
                } else if (glob.startsWith("**", at)) {
                    regex.append(".*");
                    at++;
                } else {
                    regex.append(
                            switch (character) {
                                case '*' -> "[^/]*";
                                case '?' -> "[^/]";
                                default -> Pattern.quote(String.valueOf(character));
                            });
                }
            }
            return regex.toString();
        }
    }
}
