package dev.chancery.identity;

import java.util.List;

/**
 * The authorities an API token can carry, for {@code @PreAuthorize("hasAuthority('" + Scopes.REVIEWS_WRITE + "')")} on
 * controllers. A token's scope is the part after {@link #PREFIX}.
 */
public final class Scopes {

    public static final String PREFIX = "SCOPE_";

    public static final String REVIEWS_READ = PREFIX + "reviews:read";
    public static final String REVIEWS_WRITE = PREFIX + "reviews:write";
    public static final String ARTIFACTS_READ = PREFIX + "artifacts:read";
    public static final String LEDGER_READ = PREFIX + "ledger:read";

    /** Stands for every scope there is and will be. */
    public static final String EVERY = "*";

    private static final List<String> AUTHORITIES = List.of(REVIEWS_READ, REVIEWS_WRITE, ARTIFACTS_READ, LEDGER_READ);

    private Scopes() {}

    /** Every scope by its short name, {@code reviews:read} and so on. */
    public static List<String> all() {
        return AUTHORITIES.stream().map(it -> it.substring(PREFIX.length())).toList();
    }
}
