-- Who pushed a statement, and when it was taken back, if it was. The bytes stay; what was withdrawn counts for nothing.
alter table provenance.attestation
    add column submitted_by  text not null default 'service:provenance',
    add column withdrawn_at  timestamptz,
    add column withdrawn_why text;

-- What a statement builds on: a build on its source commit, a summary on the statements it sums up.
create table provenance.attestation_reference (
    envelope_digest text not null references provenance.attestation,
    relation        text not null check (relation in ('source', 'input')),
    algorithm       text not null,
    hex             text not null,
    primary key (envelope_digest, relation, algorithm, hex)
);

create index attestation_reference_by_digest on provenance.attestation_reference (algorithm, hex, relation);

-- Statements of one kind, newest first, for the pages of releases and deployments.
create index attestation_by_type on provenance.attestation (predicate_type, recorded_at desc, envelope_digest desc);

-- The latest verification of each artifact for a resource; what it says is in the signed summary.
create table provenance.release (
    algorithm       text        not null,
    hex             text        not null,
    resource_uri    text        not null,
    name            text        not null,
    passed          boolean     not null,
    policy_digest   text        not null,
    failed_hop      text,
    reason          text        not null,
    sentence        text        not null,
    envelope_digest text        not null references provenance.attestation,
    verified_at     timestamptz not null,
    primary key (algorithm, hex, resource_uri)
);

create index release_newest on provenance.release (verified_at desc, hex desc);

-- What two people let in without the evidence, from the request of the first to the arrival of the evidence.
create table provenance.emergency (
    id              uuid        primary key,
    algorithm       text        not null,
    hex             text        not null,
    resource_uri    text        not null,
    environment     text        not null,
    reason          text        not null,
    requested_by    text        not null,
    requester_id    uuid        not null,
    requested_at    timestamptz not null,
    not_after       timestamptz not null,
    approved_by     text,
    decided_at      timestamptz,
    refused_why     text,
    envelope_digest text references provenance.attestation,
    settled_at      timestamptz,
    check (approved_by is null or approved_by <> requested_by)
);

create index emergency_by_digest on provenance.emergency (algorithm, hex);
create index emergency_open on provenance.emergency (requested_at desc) where settled_at is null and refused_why is null;

-- What deployment admission decided, one row for each digest, resource and environment, with the latest answer.
create table provenance.admission (
    algorithm    text        not null,
    hex          text        not null,
    resource_uri text        not null,
    environment  text        not null,
    admitted     boolean     not null,
    emergency    boolean     not null,
    reason       text        not null,
    sentence     text        not null,
    asked        bigint      not null,
    first_at     timestamptz not null,
    latest_at    timestamptz not null,
    primary key (algorithm, hex, resource_uri, environment)
);

create index admission_newest on provenance.admission (latest_at desc, hex desc);

-- The rollouts of each environment, as the deployment statements tell them.
create table provenance.deployment (
    envelope_digest text        primary key references provenance.attestation,
    environment     text        not null,
    resource_uri    text        not null,
    algorithm       text        not null,
    hex             text        not null,
    name            text        not null,
    rollout         text        not null,
    change_class    text,
    deployed_at     timestamptz not null
);

create index deployment_by_environment on provenance.deployment (environment, deployed_at desc, envelope_digest desc);
