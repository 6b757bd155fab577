package dev.chancery.authority.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.chancery.authority.CredentialRecord.State;
import dev.chancery.authority.store.CredentialListing;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.UuidText;
import dev.chancery.verifier.RefusalCode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What the address of the ledger of acts says: credentials of a state or refusals of a code, from where on, which one is
 * open, and whether a scenario was just tried.
 *
 * @param refused {@code any} or the label of a code
 */
record CredentialsAddress(
        Optional<State> state,
        Optional<String> refused,
        Optional<UUID> before,
        Optional<UUID> credential,
        Optional<InvocationId> scenario) {

    static final String ANY = "any";

    static CredentialsAddress of(QueryParameters parameters) {
        return new CredentialsAddress(
                parameters.getSingleParameter("state").flatMap(CredentialsAddress::state),
                parameters.getSingleParameter("refused").filter(CredentialsAddress::isRefusal),
                parameters.getSingleParameter("before").flatMap(UuidText::parse),
                parameters.getSingleParameter("credential").flatMap(UuidText::parse),
                parameters.getSingleParameter("scenario").flatMap(InvocationId::parse));
    }

    CredentialListing.Filter filter() {
        return new CredentialListing.Filter(state, Optional.empty());
    }

    /** The one code that is asked for; empty when any will do. */
    Optional<RefusalCode> code() {
        return refused.filter(it -> !it.equals(ANY)).map(RefusalCode::of);
    }

    boolean isNarrow() {
        return state.isPresent() || refused.isPresent() || before.isPresent();
    }

    /** The parameters that select this list, with one more. */
    Map<String, String> with(String name, String value) {
        var parameters = new LinkedHashMap<String, String>();
        state.ifPresent(it -> parameters.put("state", it.label()));
        refused.ifPresent(it -> parameters.put("refused", it));
        before.ifPresent(it -> parameters.put("before", it.toString()));
        parameters.put(name, value);
        return parameters;
    }

    private static Optional<State> state(String label) {
        return Arrays.stream(State.values())
                .filter(it -> it.label().equals(label))
                .findFirst();
    }

    private static boolean isRefusal(String text) {
        return text.equals(ANY)
                || Arrays.stream(RefusalCode.values()).anyMatch(it -> it.label().equals(text));
    }
}
