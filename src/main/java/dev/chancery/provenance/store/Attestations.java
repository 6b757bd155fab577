package dev.chancery.provenance.store;

import dev.chancery.attest.Statement;
import dev.chancery.kernel.Digest;
import dev.chancery.kernel.InvocationId;
import dev.chancery.provenance.chain.RecordedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every signed statement there is, the digests they are about and those they build on. Statements are added and taken
 * back, never changed.
 */
@Component
public class Attestations {

    /** How many statements are read at the most, and how many of one kind about one digest; the newest count. */
    private static final int MOST = 1_000;

    private static final int MOST_OF_A_KIND = 100;

    /** From each digest asked for to the commits its builds name, and the statements about all of them. */
    private static final String REACHED = """
            with recursive reached (root_algorithm, root_hex, algorithm, hex, depth) as (
                select algorithm::text, hex::text, algorithm::text, hex::text, 0
                from (values :digests) as asked (algorithm, hex)
                union
                select reached.root_algorithm, reached.root_hex, source.algorithm, source.hex, depth + 1
                from reached
                join provenance.attestation_subject subject
                  on subject.algorithm = reached.algorithm and subject.hex = reached.hex
                join provenance.attestation_reference source
                  on source.envelope_digest = subject.envelope_digest and source.relation = 'source'
                where depth < 2
            )
            select * from (
                select distinct reached.root_algorithm, reached.root_hex, attestation.*,
                       dense_rank() over (
                           partition by reached.root_algorithm, reached.root_hex, attestation.predicate_type
                           order by attestation.recorded_at desc, attestation.envelope_digest) as of_its_kind
                from reached
                join provenance.attestation_subject subject
                  on subject.algorithm = reached.algorithm and subject.hex = reached.hex
                join provenance.attestation on attestation.envelope_digest = subject.envelope_digest) as found
            where of_its_kind <= :of_a_kind
            order by recorded_at desc
            limit :most
            """;

    /** The statement, its subjects, what it builds on and the artifacts it speaks of, in one round trip. */
    private static final String ADD = """
            with added as (
                insert into provenance.attestation
                    (envelope_digest, predicate_type, envelope, invocation_id, ledger_entry, recorded_at, submitted_by)
                values (:envelope, :type, :bytes, :invocation, :entry, :at::timestamptz, :by)
                on conflict do nothing
                returning envelope_digest, recorded_at),
            about as (
                select * from unnest(:names, :algorithms, :hexes, :known) as subject (name, algorithm, hex, is_known)),
            indexed as (
                insert into provenance.attestation_subject (algorithm, hex, envelope_digest)
                select algorithm, hex, envelope_digest from added, about
                on conflict do nothing),
            referred as (
                insert into provenance.attestation_reference (envelope_digest, relation, algorithm, hex)
                select envelope_digest, relation, algorithm, hex
                from added, unnest(:relations, :to_algorithms, :to_hexes) as source (relation, algorithm, hex)
                on conflict do nothing)
            insert into provenance.artifact (algorithm, hex, name, first_stated_at, latest_stated_at)
            select algorithm, hex, min(name), recorded_at, recorded_at
            from added, about
            where is_known
            group by algorithm, hex, recorded_at
            order by algorithm, hex
            on conflict (algorithm, hex) do update
            set latest_stated_at = greatest(provenance.artifact.latest_stated_at, excluded.latest_stated_at)
            """;

    private final JdbcClient database;

    Attestations(JdbcClient database) {
        this.database = database;
    }

    /** A digest a statement is about, reached from the digest that was asked for. */
    private record Found(Digest root, RecordedStatement statement) {}

    /** Lets one transaction at a time decide whether these bytes are new. */
    public void lock(Digest envelope) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 6))")
                .param(envelope.hex())
                .query((_, _) -> "locked")
                .single();
    }

    /** Keeps the statement's exact bytes and indexes what it is about and builds on; the same bytes twice are kept once. */
    public void add(RecordedStatement recorded, Statement statement) {
        var index = StatementIndex.of(statement);
        database.sql(ADD)
                .param("envelope", recorded.digest().hex())
                .param("type", recorded.predicateType())
                .param("bytes", recorded.envelope())
                .param(
                        "invocation",
                        recorded.invocation().map(InvocationId::value).orElse(null),
                        Types.OTHER)
                .param("entry", recorded.ledgerEntry())
                .param("at", recorded.recordedAt().toString())
                .param("by", recorded.submittedBy())
                .param("names", index.subjects(StatementIndex.About::name))
                .param("algorithms", index.subjects(StatementIndex.About::algorithm))
                .param("hexes", index.subjects(StatementIndex.About::hex))
                .param("known", index.areArtifacts())
                .param("relations", index.sources(StatementIndex.Source::relation))
                .param("to_algorithms", index.sources(it -> it.digest().algorithm()))
                .param("to_hexes", index.sources(it -> it.digest().hex()))
                .update();
    }

    /**
     * The statements about each of these digests and about the commits they were built from, oldest first; a digest
     * nobody spoke of has no entry. Follows the subject index from digest to digest and reads nothing else.
     */
    public Map<Digest, List<RecordedStatement>> about(List<Digest> digests) {
        if (digests.isEmpty()) {
            return Map.of();
        }
        var found = database.sql(REACHED)
                .param(
                        "digests",
                        digests.stream()
                                .map(digest -> new Object[] {digest.algorithm(), digest.hex()})
                                .toList())
                .param("of_a_kind", MOST_OF_A_KIND)
                .param("most", MOST)
                .query((row, _) -> found(row))
                .list();
        var statements = new LinkedHashMap<Digest, List<RecordedStatement>>();
        found.stream()
                .sorted(Comparator.comparing(it -> it.statement().recordedAt()))
                .forEach(it -> statements
                        .computeIfAbsent(it.root(), _ -> new ArrayList<>())
                        .add(it.statement()));
        return statements;
    }

    /** The latest statements of these types about each of these very digests, newest first. */
    public Map<Digest, List<RecordedStatement>> ofTypes(List<Digest> about, List<String> predicateTypes) {
        return database
                .sql("""
                        select asked.algorithm as root_algorithm, asked.hex as root_hex, found.*
                        from unnest(:algorithms, :hexes) as asked (algorithm, hex)
                        cross join lateral (
                            select attestation.*
                            from provenance.attestation_subject subject
                            join provenance.attestation using (envelope_digest)
                            where subject.algorithm = asked.algorithm and subject.hex = asked.hex
                              and attestation.predicate_type in (:types)
                            order by attestation.recorded_at desc
                            limit 20) as found
                        order by recorded_at desc
                        """)
                .param("algorithms", about.stream().map(Digest::algorithm).toArray(String[]::new))
                .param("hexes", about.stream().map(Digest::hex).toArray(String[]::new))
                .param("types", predicateTypes)
                .query((row, _) -> found(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Found::root, LinkedHashMap::new, Collectors.mapping(Found::statement, Collectors.toList())));
    }

    /** The statement with these exact bytes. */
    public Optional<RecordedStatement> find(Digest envelope) {
        return database.sql("select * from provenance.attestation where envelope_digest = ?")
                .param(envelope.hex())
                .query((row, _) -> statement(row))
                .optional();
    }

    /** Takes a statement back, and with it every summary that counted on it; how many were taken back just now. */
    public int withdraw(Digest envelope, String why, Instant at) {
        return database.sql("""
                        with recursive gone (envelope_digest) as (
                            select :envelope
                            union
                            select input.envelope_digest
                            from gone
                            join provenance.attestation_reference input
                              on input.relation = 'input' and input.algorithm = 'sha256'
                             and input.hex = gone.envelope_digest
                        )
                        update provenance.attestation set withdrawn_at = :at, withdrawn_why = :why
                        where withdrawn_at is null and envelope_digest in (select envelope_digest from gone)
                        """)
                .param("envelope", envelope.hex())
                .param("at", Timestamp.from(at))
                .param("why", why)
                .update();
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(new Digest(row.getString("root_algorithm"), row.getString("root_hex")), statement(row));
    }

    private static RecordedStatement statement(ResultSet row) throws SQLException {
        return new RecordedStatement(
                new Digest("sha256", row.getString("envelope_digest")),
                row.getBytes("envelope"),
                row.getString("predicate_type"),
                Optional.ofNullable(row.getObject("invocation_id", UUID.class)).map(InvocationId::new),
                row.getObject("ledger_entry", UUID.class),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("submitted_by"),
                Optional.ofNullable(row.getTimestamp("withdrawn_at")).map(Timestamp::toInstant));
    }
}
