package dev.chancery.authority.oauth;

import java.util.Arrays;
import java.util.List;

/** A list of scopes in the text form of RFC 6749 section 3.3. */
final class Scope {

    private Scope() {}

    static List<String> list(String text) {
        return Arrays.stream(text.split(" "))
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }
}
