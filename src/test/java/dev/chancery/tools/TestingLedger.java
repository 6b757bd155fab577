package dev.chancery.tools;

import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what it was told. */
public final class TestingLedger implements Ledger {

    private final List<LedgerEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public UUID append(LedgerEvent event) {
        events.add(event);
        return new UUID(0, events.size());
    }

    public List<LedgerEvent> events() {
        return List.copyOf(events);
    }

    public List<String> types() {
        return events.stream().map(LedgerEvent::type).toList();
    }
}
