create schema if not exists provenance;

-- Exact bytes of each signed statement, under the digest of those bytes. A row is never changed.
create table provenance.attestation (
    envelope_digest text primary key,
    predicate_type  text        not null,
    envelope        bytea       not null,
    invocation_id   uuid,
    ledger_entry    uuid        not null,
    recorded_at     timestamptz not null,
    check (envelope_digest ~ '^[0-9a-f]{64}$')
);

-- What each statement is about; the only way a chain is read.
create table provenance.attestation_subject (
    algorithm       text not null,
    hex             text not null,
    envelope_digest text not null references provenance.attestation,
    primary key (algorithm, hex, envelope_digest)
);

create index attestation_subject_by_envelope on provenance.attestation_subject (envelope_digest);

-- One row for each digest anything was ever said about, so that the newest are listed without reading statements.
create table provenance.artifact (
    algorithm        text        not null,
    hex              text        not null,
    name             text        not null,
    first_stated_at  timestamptz not null,
    latest_stated_at timestamptz not null,
    primary key (algorithm, hex)
);

create index artifact_newest on provenance.artifact (latest_stated_at desc, hex desc, algorithm desc);
create index artifact_by_prefix on provenance.artifact (hex text_pattern_ops);
