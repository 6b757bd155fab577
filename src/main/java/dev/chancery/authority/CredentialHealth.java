package dev.chancery.authority;

import dev.chancery.authority.store.DecisionHistory;
import dev.chancery.console.HealthTile;
import dev.chancery.console.HealthTileSource;
import dev.chancery.console.Links;
import dev.chancery.console.Tone;
import dev.chancery.verifier.RefusalCode;
import dev.chancery.verifier.Refusals;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The home page's figure on credentials: issued and refused in the last twenty-four hours. */
@Component
@Order(20)
class CredentialHealth implements HealthTileSource {

    private final DecisionHistory history;
    private final Refusals refusals;

    CredentialHealth(DecisionHistory history, Refusals refusals) {
        this.history = history;
        this.refusals = refusals;
    }

    @Override
    public HealthTile tile() {
        var issued = history.issuedByHour();
        return tile(
                issued.stream().mapToLong(Long::longValue).sum(),
                issued.stream().map(Long::doubleValue).toList(),
                history.denied(),
                refusals.since(history.beginning()));
    }

    static HealthTile tile(long issued, List<Double> series, long denied, Map<RefusalCode, Long> refused) {
        var total = refused.values().stream().mapToLong(Long::longValue).sum();
        var parts = new ArrayList<String>();
        parts.add(number(total) + " refused");
        refused.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(it ->
                        parts.add(number(it.getValue()) + " " + it.getKey().label()));
        if (denied > 0) {
            parts.add(number(denied) + " denied by policy");
        }
        var tone = total + denied > 0 ? Tone.WARN : Tone.QUIET;
        return new HealthTile(
                "Credentials", number(issued) + " issued", String.join(" · ", parts), tone, series, Links.ledger());
    }

    private static String number(long value) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(value);
    }
}
