package dev.chancery.tools.registry;

import dev.chancery.attest.secrets.SealingKey;
import dev.chancery.attest.secrets.Secret;
import dev.chancery.attest.secrets.SecretAccess;
import dev.chancery.tools.upstream.Endpoint;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Seals what registered servers know us by, each for its own row, and opens it for a call and nothing else. */
@Component
class UpstreamSecrets {

    private final SealingKey key;
    private final ServerTable servers;
    private final Clock clock;

    UpstreamSecrets(SealingKey key, ServerTable servers, Clock clock) {
        this.key = key;
        this.servers = servers;
        this.clock = clock;
    }

    void keep(UUID server, Optional<Secret> secret) {
        var sealed = secret.map(it ->
                        key.seal(it.reveal(SecretAccess.granted()).getBytes(StandardCharsets.UTF_8), purpose(server)))
                .orElse(null);
        servers.seal(server, sealed, clock.instant());
    }

    Endpoint endpoint(RegisteredServer server) {
        var secret = servers.sealedSecret(server.id())
                .map(it -> Secret.of(new String(key.open(it, purpose(server.id())), StandardCharsets.UTF_8)));
        return new Endpoint(
                URI.create(server.identity().url()), server.identity().secretHeader(), secret);
    }

    private static String purpose(UUID server) {
        return "upstream secret of tool server " + server;
    }
}
