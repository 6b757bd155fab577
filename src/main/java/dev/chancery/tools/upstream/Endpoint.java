package dev.chancery.tools.upstream;

import dev.chancery.attest.secrets.Secret;
import java.net.URI;
import java.util.Optional;

/** Where a server listens, and the secret it knows us by. */
public record Endpoint(URI url, String secretHeader, Optional<Secret> secret) {}
