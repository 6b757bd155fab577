package dev.chancery.identity;

/** What a person may do here; everyone has exactly one. */
public enum Role {
    ADMIN("Platform admin"),
    REVIEWER("Reviewer"),
    AUDITOR("Auditor");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /** How the console names the role. */
    public String title() {
        return title;
    }

    /** The Spring Security authority, {@code ROLE_ADMIN} and so on. */
    public String authority() {
        return "ROLE_" + name();
    }
}
