package dev.chancery.console;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A page in the navigation. Modules publish theirs as beans; the shell shows an entry to people who hold one of its
 * roles. The badge is asked for whenever the shell is drawn, so it must be quick; zero shows none.
 *
 * @param path starts with a slash, as {@code /findings}
 * @param roles role names as {@code ADMIN}; empty shows the entry to everybody who is signed in
 */
public record NavigationEntry(
        NavigationGroup group,
        int order,
        String title,
        String path,
        VaadinIcon icon,
        Set<String> roles,
        Supplier<Integer> badge) {

    public NavigationEntry {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("The path of a page starts with a slash, but was: " + path);
        }
        roles = Set.copyOf(roles);
    }

    /** An entry without a badge. */
    public NavigationEntry(
            NavigationGroup group, int order, String title, String path, VaadinIcon icon, Set<String> roles) {
        this(group, order, title, path, icon, roles, () -> 0);
    }
}
