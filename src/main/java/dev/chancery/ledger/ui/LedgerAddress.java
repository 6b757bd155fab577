package dev.chancery.ledger.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.chancery.console.filter.Filter;
import dev.chancery.console.filter.Reading;
import dev.chancery.kernel.UuidText;
import dev.chancery.ledger.audit.LedgerField;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** What the audit log shows, as its URL says it: the filter's text, the page and the entry that is open. */
record LedgerAddress(String query, OptionalLong before, Optional<UUID> entry) {

    private static final String QUERY = "q";
    private static final String INVOCATION = "invocation";
    private static final String BEFORE = "before";
    private static final String ENTRY = "entry";

    static LedgerAddress filtered(String query) {
        return new LedgerAddress(query, OptionalLong.empty(), Optional.empty());
    }

    /** The entries whose field has this value. */
    static LedgerAddress of(LedgerField field, String value) {
        return filtered(Filter.of(field, value).toString());
    }

    /** Other modules link to an invocation by its own name; it reads as the filter for it. */
    static LedgerAddress of(QueryParameters parameters) {
        var invocation = parameters
                .getSingleParameter(INVOCATION)
                .map(it -> Filter.of(LedgerField.INVOCATION, it).toString());
        return new LedgerAddress(
                parameters.getSingleParameter(QUERY).or(() -> invocation).orElse(""),
                parameters.getSingleParameter(BEFORE).map(LedgerAddress::place).orElseGet(OptionalLong::empty),
                parameters.getSingleParameter(ENTRY).flatMap(UuidText::parse));
    }

    Reading<LedgerField> reading() {
        return LedgerField.LANGUAGE.read(query);
    }

    LedgerAddress at(UUID id) {
        return new LedgerAddress(query, before, Optional.of(id));
    }

    LedgerAddress from(long place) {
        return new LedgerAddress(query, OptionalLong.of(place), Optional.empty());
    }

    /** The same list with nothing opened. */
    LedgerAddress closed() {
        return new LedgerAddress(query, before, Optional.empty());
    }

    QueryParameters parameters() {
        var parameters = new LinkedHashMap<String, String>();
        if (!query.isEmpty()) {
            parameters.put(QUERY, query);
        }
        before.ifPresent(it -> parameters.put(BEFORE, Long.toString(it)));
        entry.ifPresent(it -> parameters.put(ENTRY, it.toString()));
        return QueryParameters.simple(parameters);
    }

    private static OptionalLong place(String text) {
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException notAPlace) {
            return OptionalLong.empty();
        }
    }
}
