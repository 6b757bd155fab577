package dev.chancery.ledger.store;

import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.RequestId;
import dev.chancery.ledger.LedgerEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An event on its way into the ledger: its id, its moment, and its texts with their salts. */
record Appended(UUID id, Instant at, LedgerEvent event, Optional<RequestId> request, List<SaltedText> retained) {

    Appended {
        retained = List.copyOf(retained);
        // Postgres has no text with a NUL, and one entry of a shared transaction must not fail the others.
        if (Stream.concat(
                        Stream.of(event.subject(), event.actor().label()),
                        retained.stream().map(SaltedText::content))
                .anyMatch(it -> it.indexOf('\0') >= 0)) {
            throw new IllegalArgumentException("The texts of a ledger entry have no NUL characters.");
        }
    }

    @Nullable
    UUID invocation() {
        return event.invocation().map(InvocationId::value).orElse(null);
    }

    @Nullable
    String requestId() {
        return request.map(RequestId::value).orElse(null);
    }

    Row row() {
        return new Row(this, EntryBytes.of(this));
    }

    /** With its canonical bytes, made once. */
    record Row(Appended entry, byte[] canonical) {}
}
