package dev.chancery.tools.registry;

import dev.chancery.attest.secrets.Secret;
import java.util.Optional;

/** A server to be registered; the secret is sealed at once and shown to nobody again. */
public record NewServer(String name, String description, String url, String secretHeader, Optional<Secret> secret) {

    /** What most servers want: {@code Authorization: Bearer …}. */
    public static final String USUAL_HEADER = "Authorization";

    public NewServer {
        name = name.strip();
        description = description.strip();
        url = url.strip();
        secretHeader = secretHeader.strip();
    }
}
