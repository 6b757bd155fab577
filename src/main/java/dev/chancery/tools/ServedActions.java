package dev.chancery.tools;

import dev.chancery.authority.ActionCatalogue;
import dev.chancery.authority.KnownAction;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells policies which actions there are: those of every tool server that can be called. */
@Component
class ServedActions implements ActionCatalogue {

    private final List<KnownAction> builtIn;
    private final List<ToolServerSource> sources;
    private final Map<ToolServer, List<KnownAction>> registered = new WeakHashMap<>();

    ServedActions(List<ToolServer> builtIn, List<ToolServerSource> sources) {
        this.builtIn = builtIn.stream().flatMap(it -> actions(it).stream()).toList();
        this.sources = List.copyOf(sources);
    }

    @Override
    public List<KnownAction> actions() {
        return Stream.concat(
                        builtIn.stream(),
                        sources.stream().flatMap(it -> it.servers().stream()).flatMap(it -> known(it).stream()))
                .toList();
    }

    /** Asked at every decision, so a server is only read once. */
    private List<KnownAction> known(ToolServer server) {
        synchronized (registered) {
            return registered.computeIfAbsent(server, ServedActions::actions);
        }
    }

    private static List<KnownAction> actions(ToolServer server) {
        return server.tools().stream()
                .map(it -> new KnownAction(server.audience(), it.tool(), it.action(), it.effect(), it.inputSchema()))
                .toList();
    }
}
