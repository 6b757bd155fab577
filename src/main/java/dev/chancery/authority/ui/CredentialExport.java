package dev.chancery.authority.ui;

import dev.chancery.authority.CredentialRecord;
import dev.chancery.authority.store.CredentialListing;
import dev.chancery.console.export.Batch;
import dev.chancery.console.export.Column;
import dev.chancery.console.export.Export;
import dev.chancery.verifier.PastRefusal;
import dev.chancery.verifier.Refusals;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The ledger of acts as a file: credentials of a state, or refusals of a code, whichever the address selects. */
@Component
record CredentialExport(CredentialListing credentials, Refusals refusals) {

    private static final int BATCH = 500;

    private static final List<Column<CredentialRecord>> CREDENTIALS = List.of(
            new Column<>("id", CredentialRecord::id),
            new Column<>("state", it -> it.state().label()),
            new Column<>("act", CredentialRecord::act),
            new Column<>("audience", CredentialRecord::audience),
            new Column<>("agent", CredentialRecord::agent),
            new Column<>("on_behalf_of", CredentialRecord::onBehalfOf),
            new Column<>("issued_at", CredentialRecord::issuedAt));

    private static final List<Column<PastRefusal>> REFUSALS = List.of(
            new Column<>("id", PastRefusal::id),
            new Column<>("code", it -> it.code().label()),
            new Column<>("act", PastRefusal::act),
            new Column<>("audience", PastRefusal::audience),
            new Column<>("actor", PastRefusal::actor),
            new Column<>("credential", PastRefusal::credential),
            new Column<>("at", PastRefusal::at));

    Export<?> of(CredentialsAddress address) {
        return address.refused().isPresent() ? refused(address) : issued(address);
    }

    private Export<CredentialRecord> issued(CredentialsAddress address) {
        return new Export<>(
                "credentials",
                address.state().map(it -> "state:" + it.label()).orElse(""),
                CREDENTIALS,
                Export.<CredentialRecord, UUID>paged(before ->
                        Batch.ofSize(BATCH, credentials.page(address.filter(), before, BATCH), CredentialRecord::id)));
    }

    private Export<PastRefusal> refused(CredentialsAddress address) {
        return new Export<>(
                "refusals",
                "refused:" + address.refused().orElse(CredentialsAddress.ANY),
                REFUSALS,
                Export.<PastRefusal, UUID>paged(
                        before -> Batch.ofSize(BATCH, refusals.page(address.code(), before, BATCH), PastRefusal::id)));
    }
}
