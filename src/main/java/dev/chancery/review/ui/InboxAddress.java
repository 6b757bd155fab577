package dev.chancery.review.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.chancery.console.filter.Reading;
import dev.chancery.kernel.UuidText;
import dev.chancery.review.triage.Cursor;
import dev.chancery.review.triage.FilterField;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;

/** What the inbox shows, as its URL says it: the filter's text, the page and the finding that is open. */
record InboxAddress(String query, Optional<Cursor> after, Optional<UUID> finding) {

    private static final InboxAddress START = filtered(FilterField.OPEN.toString());

    static InboxAddress filtered(String query) {
        return new InboxAddress(query, Optional.empty(), Optional.empty());
    }

    static InboxAddress of(QueryParameters parameters) {
        return new InboxAddress(
                parameters.getSingleParameter("q").orElse(START.query()),
                parameters.getSingleParameter("after").flatMap(Cursor::parse),
                parameters.getSingleParameter("finding").flatMap(UuidText::parse));
    }

    Reading<FilterField> reading() {
        return FilterField.LANGUAGE.read(query);
    }

    InboxAddress at(UUID id) {
        return new InboxAddress(query, after, Optional.of(id));
    }

    InboxAddress from(Cursor cursor) {
        return new InboxAddress(query, Optional.of(cursor), Optional.empty());
    }

    /** The same list with nothing opened. */
    InboxAddress closed() {
        return new InboxAddress(query, after, Optional.empty());
    }

    QueryParameters parameters() {
        var parameters = new LinkedHashMap<String, String>();
        if (!query.equals(START.query())) {
            parameters.put("q", query);
        }
        after.ifPresent(it -> parameters.put("after", it.toString()));
        finding.ifPresent(it -> parameters.put("finding", it.toString()));
        return QueryParameters.simple(parameters);
    }
}
