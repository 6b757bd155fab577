package dev.chancery.identity;

import java.util.List;

/**
 * The authorities an API client can carry, for {@code @PreAuthorize("hasAuthority('" + Scopes.REVIEWS_WRITE + "')")} on
 * controllers. A client's scope is the part after {@link #PREFIX}.
 */
public final class Scopes {

    public static final String PREFIX = "SCOPE_";

    public static final String REVIEWS_READ = PREFIX + "reviews:read";
    public static final String REVIEWS_WRITE = PREFIX + "reviews:write";
    /** To read findings with their answers. */
    public static final String FINDINGS_READ = PREFIX + "findings:read";

    /** To answer findings. */
    public static final String FINDINGS_WRITE = PREFIX + "findings:write";

    public static final String ARTIFACTS_READ = PREFIX + "artifacts:read";

    /** To push signed statements and to have releases verified. */
    public static final String ARTIFACTS_WRITE = PREFIX + "artifacts:write";

    /** To ask deployment admission, as a Kubernetes API server does. */
    public static final String ADMISSION_VALIDATE = PREFIX + "admission:validate";

    public static final String LEDGER_READ = PREFIX + "ledger:read";

    public static final String AGENTS_READ = PREFIX + "agents:read";
    public static final String AGENTS_WRITE = PREFIX + "agents:write";

    /** To see the registered API clients and their public keys. */
    public static final String CLIENTS_READ = PREFIX + "clients:read";

    /** To register API clients and change them, as far as one's own scopes and audiences go. */
    public static final String CLIENTS_WRITE = PREFIX + "clients:write";

    public static final String TASKS_READ = PREFIX + "tasks:read";
    public static final String TASKS_WRITE = PREFIX + "tasks:write";

    /** To ask for a credential for one act, by token exchange. */
    public static final String CREDENTIALS_REQUEST = PREFIX + "credentials:request";

    public static final String CREDENTIALS_READ = PREFIX + "credentials:read";
    public static final String CREDENTIALS_REVOKE = PREFIX + "credentials:revoke";

    /** To have a presented credential verified and consumed, as a tool server does. */
    public static final String CREDENTIALS_VERIFY = PREFIX + "credentials:verify";

    /** To ask what policy would decide, without anything being issued. */
    public static final String ACCESS_EVALUATE = PREFIX + "access:evaluate";

    public static final String TOOLS_READ = PREFIX + "tools:read";
    public static final String TOOLS_WRITE = PREFIX + "tools:write";
    public static final String TOOLS_CALL = PREFIX + "tools:call";
    public static final String MODELS_INVOKE = PREFIX + "models:invoke";
    public static final String RUNS_WRITE = PREFIX + "runs:write";

    /** To see what may be spent on models, and what was. */
    public static final String BUDGETS_READ = PREFIX + "budgets:read";

    public static final String BUDGETS_WRITE = PREFIX + "budgets:write";
    public static final String ASSETS_READ = PREFIX + "assets:read";
    public static final String ASSETS_WRITE = PREFIX + "assets:write";

    /** To rotate and revoke the keys Chancery signs with. */
    public static final String KEYS_WRITE = PREFIX + "keys:write";

    /** Stands for every scope there is and will be. */
    public static final String EVERY = "*";

    private static final List<String> AUTHORITIES = List.of(
            REVIEWS_READ,
            REVIEWS_WRITE,
            FINDINGS_READ,
            FINDINGS_WRITE,
            ARTIFACTS_READ,
            ARTIFACTS_WRITE,
            ADMISSION_VALIDATE,
            LEDGER_READ,
            AGENTS_READ,
            AGENTS_WRITE,
            CLIENTS_READ,
            CLIENTS_WRITE,
            TASKS_READ,
            TASKS_WRITE,
            CREDENTIALS_REQUEST,
            CREDENTIALS_READ,
            CREDENTIALS_REVOKE,
            CREDENTIALS_VERIFY,
            ACCESS_EVALUATE,
            TOOLS_READ,
            TOOLS_WRITE,
            TOOLS_CALL,
            MODELS_INVOKE,
            RUNS_WRITE,
            BUDGETS_READ,
            BUDGETS_WRITE,
            ASSETS_READ,
            ASSETS_WRITE,
            KEYS_WRITE);

    private static final List<String> OF_AGENTS = List.of(
            TASKS_READ, TASKS_WRITE, CREDENTIALS_REQUEST, ACCESS_EVALUATE, TOOLS_CALL, MODELS_INVOKE, RUNS_WRITE);

    private Scopes() {}

    /** Every scope by its short name, {@code reviews:read} and so on. */
    public static List<String> all() {
        return named(AUTHORITIES);
    }

    /** What an agent may ask for under its own name; what comes of it is for policy to say. */
    public static List<String> ofAgents() {
        return named(OF_AGENTS);
    }

    private static List<String> named(List<String> authorities) {
        return authorities.stream().map(it -> it.substring(PREFIX.length())).toList();
    }
}
