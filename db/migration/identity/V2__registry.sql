-- Agents: who answers for them, where they may be used, and why they were stopped.
alter table identity.agents
    add column environments text[] not null default '{}',
    add column groups text[] not null default '{}',
    add column spiffe_id text unique,
    add column state_reason text,
    add column state_since timestamptz;

update identity.agents set state_since = created_at;

alter table identity.agents alter column state_since set not null;

-- Machines that are no agents: CI, gateways, brokers that exchange tokens.
create table identity.api_clients (
    id text primary key check (id ~ '^client-[a-z2-7]{16}$'),
    name text not null unique check (name ~ '^[a-z0-9][a-z0-9._-]{0,62}$'),
    owner uuid not null references identity.people (id),
    scopes text[] not null,
    created_at timestamptz not null,
    ended_at timestamptz,
    ended_reason text,
    check ((ended_at is null) = (ended_reason is null))
);

-- The public keys of agents and API clients. A key is named by its RFC 7638 thumbprint and belongs to one party for ever.
drop table identity.agent_keys;

create table identity.machine_keys (
    id text primary key,
    agent uuid references identity.agents (id),
    client text references identity.api_clients (id),
    public_key bytea not null unique check (length(public_key) = 32),
    not_before timestamptz not null,
    not_after timestamptz check (not_after > not_before),
    added_at timestamptz not null,
    revoked_at timestamptz,
    revoked_reason text,
    check (num_nonnulls(agent, client) = 1),
    check ((revoked_at is null) = (revoked_reason is null))
);

create index machine_keys_by_agent on identity.machine_keys (agent) where agent is not null;
create index machine_keys_by_client on identity.machine_keys (client) where client is not null;

-- Assertions and proofs that count once, remembered until they have expired anyway.
create table identity.used_proofs (
    party text not null,
    proof text not null,
    expires_at timestamptz not null,
    primary key (party, proof)
);

create index used_proofs_by_expires_at on identity.used_proofs (expires_at);

-- A token may speak as an agent, for clients that can only carry a token.
alter table identity.api_tokens add column agent uuid references identity.agents (id);
