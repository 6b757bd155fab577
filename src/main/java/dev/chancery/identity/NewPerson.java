package dev.chancery.identity;

import java.util.Locale;

/**
 * Someone to be let in.
 *
 * @param name the sign-in name; kept in lower case
 * @param temporary whether the password was made by someone else and must be changed at the first sign-in
 */
public record NewPerson(String name, String displayName, Role role, Password password, boolean temporary) {

    public NewPerson {
        name = name.strip().toLowerCase(Locale.ROOT);
        displayName = displayName.strip();
    }

    /** Someone whose password is their own choice. */
    public static NewPerson of(String name, String displayName, Role role, Password password) {
        return new NewPerson(name, displayName, role, password, false);
    }
}
