package dev.chancery.identity;

/** The role names as constants, for {@code @RolesAllowed} on views. */
public final class Roles {

    public static final String ADMIN = "ADMIN";
    public static final String REVIEWER = "REVIEWER";
    public static final String AUDITOR = "AUDITOR";

    private Roles() {}
}
