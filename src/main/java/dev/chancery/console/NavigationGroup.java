package dev.chancery.console;

/** The groups of the navigation, in their order. */
public enum NavigationGroup {
    OPERATE("Operate"),
    AUTHORITY("Authority"),
    REVIEW("Review"),
    PROVENANCE("Provenance"),
    CONFIGURE("Configure");

    private final String title;

    NavigationGroup(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
