package dev.chancery.gateway.record;

import dev.chancery.kernel.RequestId;
import dev.chancery.kernel.TimeOrderedIds;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The requests this node serves. Opening one counts it as in flight; ending it records the gateway layer's metric and
 * hands its row to the writer, off the caller's path.
 */
@Component
public final class Requests {

    private final Map<UUID, OpenRequest> open = new ConcurrentHashMap<>();
    private final RequestWriter writer;
    private final RequestMeters meters;
    private final TimeOrderedIds ids;
    private final Clock clock;

    Requests(RequestWriter writer, RequestMeters meters, TimeOrderedIds ids, Clock clock) {
        this.writer = writer;
        this.meters = meters;
        this.ids = ids;
        this.clock = clock;
    }

    /** Begins a request under the name it has from outside. */
    public OpenRequest open(Opening opening) {
        var id = ids.next();
        var request = RequestId.current().map(RequestId::value).orElseGet(id::toString);
        var opened = new OpenRequest(id, request, opening, clock.instant(), this);
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

    void ended(OpenRequest request, RequestRecord record) {
        open.remove(request.id());
        meters.ended(
                record.opening().route(),
                record.closing().map(Closing::outcome).orElse(Outcome.EXCEPTION),
                record.took());
        writer.write(record);
    }

    Optional<String> trace() {
        return Optional.empty();
    }
}
