package dev.chancery.identity.clients;

import java.util.Locale;

/** Where an API client is in its life; only an active one gets in, and nothing follows on retired. */
public enum ClientState {
    ACTIVE,
    SUSPENDED,
    RETIRED;

    /** Lower case, as in answers. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
