package dev.chancery.console.shell;

import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.chancery.console.Viewer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The person the shell is drawn for: how to show them and which roles they hold. */
@Component
class SignedIn {

    private final AuthenticationContext authentication;

    SignedIn(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    boolean isSomebody() {
        return authentication.isAuthenticated();
    }

    String displayName() {
        return viewer().map(Viewer::displayName)
                .or(authentication::getPrincipalName)
                .orElse("Nobody");
    }

    String roleTitle() {
        return viewer().map(Viewer::roleTitle)
                .orElseGet(() -> authentication.getGrantedRoles().stream()
                        .sorted()
                        .map(SignedIn::inWords)
                        .collect(Collectors.joining(", ")));
    }

    /** One or two letters, as {@code AM} for Ada Moreno. */
    String initials() {
        var words = Stream.of(displayName().strip().split("[\\s.]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        var letters = words.size() < 2
                ? Stream.of(words.isEmpty() ? "?" : words.getFirst())
                : Stream.of(words.getFirst(), words.getLast());
        return letters.map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }

    /** Whether the person holds one of the roles; no roles means everybody who is signed in. */
    boolean holdsOneOf(Set<String> roles) {
        return isSomebody() && (roles.isEmpty() || authentication.hasAnyRole(roles));
    }

    void signOut() {
        authentication.logout();
    }

    private Optional<Viewer> viewer() {
        return authentication
                .getAuthenticatedUser(Object.class)
                .filter(Viewer.class::isInstance)
                .map(Viewer.class::cast);
    }

    private static String inWords(String role) {
        return role.charAt(0) + role.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
