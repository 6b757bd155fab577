package dev.chancery.identity;

import java.util.List;
import java.util.regex.Pattern;

/** The tool servers for which somebody may have credentials verified, by their audience ids; {@code *} stands for all. */
public record Audiences(List<String> names) {

    public static final Audiences ANY = new Audiences(List.of("*"));
    public static final Audiences NONE = new Audiences(List.of());

    private static final Pattern NAME = Pattern.compile("\\*|[A-Za-z0-9][A-Za-z0-9._:/-]{0,199}");
    private static final int MOST = 20;

    public Audiences {
        names = names.stream().map(String::strip).distinct().sorted().toList();
    }

    /** Whether there are no more than 20 and each looks like the id of a tool server. */
    public boolean areWellFormed() {
        return names.size() <= MOST
                && names.stream().allMatch(it -> NAME.matcher(it).matches());
    }

    public boolean include(String audience) {
        return names.contains("*") || names.contains(audience);
    }

    /** Whether whoever has these may give those to others. */
    public boolean cover(Audiences others) {
        return others.names.stream().allMatch(this::include);
    }
}
