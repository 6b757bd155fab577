package dev.chancery.authority.policy;

import java.util.Set;
import java.util.regex.Pattern;

/** Something an allowed act is bound to, such as {@code max_ttl} {@code 10}. */
public record Obligation(String name, String value) {

    /** A credential lives at most this many seconds. */
    public static final String MAX_TTL = "max_ttl";
    /** A credential is bound to a key whose possession is proven at each use. */
    public static final String REQUIRE_DPOP = "require_dpop";
    /** How the record keeps the arguments: {@code digest} or {@code full}. */
    public static final String LOG_ARGUMENTS = "log_arguments";

    /** What there is, for those who wrote something else. */
    public static final String KNOWN =
            "there are @max_ttl(\"seconds\"), @require_dpop and @log_arguments(\"digest\" or \"full\").";

    private static final Pattern SECONDS = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Set<String> LOGS = Set.of("digest", "full");

    /** Whether this is an obligation we know with a value we can obey. What is not can only be denied. */
    public boolean isWellFormed() {
        return switch (name) {
            case MAX_TTL -> SECONDS.matcher(value).matches();
            case REQUIRE_DPOP -> value.isEmpty();
            case LOG_ARGUMENTS -> LOGS.contains(value);
            default -> false;
        };
    }

    /** {@code max_ttl=10}, or the name alone of one without a value. */
    @Override
    public String toString() {
        return value.isEmpty() ? name : name + "=" + value;
    }
}
