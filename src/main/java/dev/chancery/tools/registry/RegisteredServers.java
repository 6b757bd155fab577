package dev.chancery.tools.registry;

import dev.chancery.tools.SideEffects;
import dev.chancery.tools.ToolServer;
import dev.chancery.tools.ToolServerSource;
import dev.chancery.tools.upstream.UpstreamMcp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The registered servers that are not suspended, as they stand at the moment somebody asks. */
@Component
class RegisteredServers implements ToolServerSource {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final ServerTable servers;
    private final UpstreamMcp upstream;
    private final UpstreamSecrets secrets;
    private final SideEffects effects;
    private final Clock clock;
    private volatile Snapshot latest = new Snapshot(List.of(), Instant.MIN);

    RegisteredServers(
            ServerTable servers, UpstreamMcp upstream, UpstreamSecrets secrets, SideEffects effects, Clock clock) {
        this.servers = servers;
        this.upstream = upstream;
        this.secrets = secrets;
        this.effects = effects;
        this.clock = clock;
    }

    /** The servers as they stood at a moment. */
    private record Snapshot(List<ToolServer> servers, Instant until) {}

    @Override
    public List<ToolServer> servers() {
        var now = clock.instant();
        if (!now.isBefore(latest.until())) {
            latest = new Snapshot(read(), now.plus(FRESH));
        }
        return latest.servers();
    }

    private List<ToolServer> read() {
        return servers.all().stream()
                .filter(it -> !it.isSuspended())
                .map(this::callable)
                .toList();
    }

    @Override
    public Optional<ToolServer> find(String audience) {
        return Optional.of(audience)
                .filter(it -> it.startsWith(ToolServer.AUDIENCE_PREFIX))
                .flatMap(it -> servers.find(it.substring(ToolServer.AUDIENCE_PREFIX.length())))
                .filter(it -> !it.isSuspended())
                .map(this::callable);
    }

    private ToolServer callable(RegisteredServer server) {
        return new UpstreamToolServer(server, upstream, secrets, effects);
    }
}
