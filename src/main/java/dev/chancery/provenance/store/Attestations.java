package dev.chancery.provenance.store;

import dev.chancery.attest.Subject;
import dev.chancery.kernel.Digest;
import dev.chancery.kernel.InvocationId;
import dev.chancery.provenance.chain.RecordedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every signed statement there is, and the digests they are about. Statements are added, never changed. */
@Component
public class Attestations {

    private final JdbcClient database;

    Attestations(JdbcClient database) {
        this.database = database;
    }

    /** Keeps the statement's exact bytes and indexes its subjects; the same bytes twice are kept once. */
    public void add(RecordedStatement statement, List<Subject> subjects) {
        var isNew = database.sql("""
                        insert into provenance.attestation
                            (envelope_digest, predicate_type, envelope, invocation_id, ledger_entry, recorded_at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .param(statement.digest().hex())
                        .param(statement.predicateType())
                        .param(statement.envelope())
                        .param(statement.invocation().map(InvocationId::value).orElse(null))
                        .param(statement.ledgerEntry())
                        .param(Timestamp.from(statement.recordedAt()))
                        .update()
                > 0;
        if (isNew) {
            subjects.forEach(subject -> index(statement, subject));
        }
    }

    private void index(RecordedStatement statement, Subject subject) {
        subject.digest().forEach((algorithm, hex) -> {
            database.sql(
                            "insert into provenance.attestation_subject (algorithm, hex, envelope_digest) values (?, ?, ?)")
                    .params(algorithm, hex, statement.digest().hex())
                    .update();
            touch(new Digest(algorithm, hex), subject.name(), Timestamp.from(statement.recordedAt()));
        });
    }

    private void touch(Digest digest, String name, Timestamp at) {
        database.sql("""
                insert into provenance.artifact (algorithm, hex, name, first_stated_at, latest_stated_at)
                values (?, ?, ?, ?, ?)
                on conflict (algorithm, hex) do update
                set latest_stated_at = greatest(provenance.artifact.latest_stated_at, excluded.latest_stated_at)
                """).params(digest.algorithm(), digest.hex(), name, at, at).update();
    }

    /** The statements about each of these digests, oldest first; a digest nobody spoke of has no entry. */
    public Map<Digest, List<RecordedStatement>> about(List<Digest> digests) {
        if (digests.isEmpty()) {
            return Map.of();
        }
        return database
                .sql("""
                        select subject.algorithm, subject.hex, attestation.*
                        from provenance.attestation_subject subject
                        join provenance.attestation using (envelope_digest)
                        where (subject.algorithm, subject.hex) in (:digests)
                        """)
                .param(
                        "digests",
                        digests.stream()
                                .map(digest -> new Object[] {digest.algorithm(), digest.hex()})
                                .toList())
                .query((row, _) -> new Found(digest(row), statement(row)))
                .list()
                .stream()
                .sorted(Comparator.comparing(found -> found.statement().recordedAt()))
                .collect(
                        Collectors.groupingBy(Found::about, Collectors.mapping(Found::statement, Collectors.toList())));
    }

    private record Found(Digest about, RecordedStatement statement) {}

    private static Digest digest(ResultSet row) throws SQLException {
        return new Digest(row.getString("algorithm"), row.getString("hex"));
    }

    private static RecordedStatement statement(ResultSet row) throws SQLException {
        return new RecordedStatement(
                new Digest("sha256", row.getString("envelope_digest")),
                row.getBytes("envelope"),
                row.getString("predicate_type"),
                Optional.ofNullable(row.getObject("invocation_id", UUID.class)).map(InvocationId::new),
                row.getObject("ledger_entry", UUID.class),
                row.getTimestamp("recorded_at").toInstant());
    }
}
