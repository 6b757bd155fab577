package dev.chancery.authority.oauth;

import java.util.Map;

/** What the token endpoint says. */
public sealed interface TokenAnswer {

    /** The JSON of RFC 6749 section 5.1 or RFC 8693 section 2.2. Prints nothing of itself. */
    record Granted(Map<String, Object> body) implements TokenAnswer {

        @Override
        public String toString() {
            return "Granted" + body.keySet();
        }
    }

    record Refused(OAuthError error) implements TokenAnswer {}
}
