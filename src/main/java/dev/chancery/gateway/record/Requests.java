package dev.chancery.gateway.record;

import dev.chancery.kernel.RequestId;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.kernel.Trail;
import dev.chancery.kernel.UuidText;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The requests this node serves. Opening one counts it as in flight; ending it records the gateway layer's metric and
 * hands its row to the writer, off the caller's path.
 */
@Component
public final class Requests {

    private static final int MOST = 50;

    private final Map<UUID, OpenRequest> open = new ConcurrentHashMap<>();
    private final RequestWriter writer;
    private final RequestTable table;
    private final RequestMeters meters;
    private final Naming naming;

    /** What a new request is named and dated with. */
    @Component
    record Naming(TimeOrderedIds ids, Clock clock, Traces traces) {}

    Requests(RequestWriter writer, RequestTable table, RequestMeters meters, Naming naming) {
        this.writer = writer;
        this.table = table;
        this.meters = meters;
        this.naming = naming;
    }

    /** Begins a request under the name it has from outside. */
    public OpenRequest open(Opening opening) {
        var id = naming.ids().next();
        var request = RequestId.current().map(RequestId::value).orElseGet(id::toString);
        var trail = new Trail();
        naming.traces().span().ifPresent(trail::under);
        var opened = new OpenRequest(
                new OpenRequest.Name(id, request, naming.traces().id()),
                opening,
                trail,
                naming.clock().instant(),
                this);
        open.put(id, opened);
        meters.opened(opening.route());
        return opened;
    }

    /** What is under way on this node, oldest first. */
    public List<RequestRecord> underWay() {
        return open.values().stream()
                .map(it -> it.record(Optional.empty()))
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
    }

    /**
     * The requests known under this name from outside, or the one with this id, or those made for the work with this id;
     * those under way here first, then oldest first.
     */
    public List<RequestRecord> named(String name) {
        var here = underWay().stream()
                .filter(it -> it.request().equals(name) || it.id().toString().equals(name));
        var found = Stream.concat(here, kept(name)).limit(MOST).toList();
        return found.isEmpty() ? UuidText.parse(name).map(this::ofRun).orElse(List.of()) : found;
    }

    /** The model calls a run or a review has made, oldest first. */
    public List<RequestRecord> ofRun(UUID run) {
        var here = underWay().stream()
                .filter(it -> it.opening().run().filter(run::equals).isPresent());
        return Stream.concat(table.ofRun(run, MOST).stream(), here).toList();
    }

    /** Ended requests of every node, newest first: the latest, or those before the one with this id. */
    public List<RequestRecord> latest(Optional<UUID> before, int most) {
        return table.before(before.orElse(null), most);
    }

    private Stream<RequestRecord> kept(String name) {
        var found = table.ofName(name, MOST);
        return found.isEmpty() ? UuidText.parse(name).flatMap(table::find).stream() : found.stream();
    }

    void ended(OpenRequest request, RequestRecord record) {
        open.remove(request.id());
        meters.ended(
                record.opening().route(),
                record.closing().map(Closing::outcome).orElse(Outcome.EXCEPTION),
                record.took());
        naming.traces().tell(record);
        writer.write(record);
    }
}
