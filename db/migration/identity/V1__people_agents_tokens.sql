create schema if not exists identity;

create table identity.people (
    id uuid primary key,
    name text not null unique check (name ~ '^[a-z0-9][a-z0-9._-]{0,62}$'),
    display_name text not null check (length(display_name) between 1 and 100),
    role text not null check (role in ('ADMIN', 'REVIEWER', 'AUDITOR')),
    password_hash text not null,
    password_is_temporary boolean not null,
    -- Raised by whatever must end the person's sessions; a session of an older epoch is over.
    epoch integer not null default 0,
    created_at timestamptz not null,
    last_signed_in_at timestamptz,
    disabled_at timestamptz,
    disabled_reason text,
    check ((disabled_at is null) = (disabled_reason is null))
);

-- Failed sign-ins by subject: the digest of a name or of a source address, never the text that was typed.
create table identity.sign_in_failures (
    subject bytea primary key,
    failures integer not null,
    last_failed_at timestamptz not null,
    blocked_until timestamptz not null
);

create index sign_in_failures_by_last_failed_at on identity.sign_in_failures (last_failed_at);

create table identity.setup_links (
    id uuid primary key,
    token_digest bytea not null unique,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    consumed_at timestamptz
);

create table identity.api_tokens (
    id text primary key,
    name text not null check (length(name) between 1 and 100),
    owner uuid references identity.people (id),
    -- SHA-256 of the whole token. Tokens are random, or of the operator's choosing and at least 16 characters long.
    token_digest bytea not null unique,
    scopes text[] not null,
    created_at timestamptz not null,
    expires_at timestamptz,
    last_used_at timestamptz,
    revoked_at timestamptz,
    revoked_reason text,
    check ((revoked_at is null) = (revoked_reason is null))
);

create table identity.agents (
    id uuid primary key,
    name text not null unique check (name ~ '^[a-z0-9][a-z0-9._-]{0,62}$'),
    purpose text not null,
    owner uuid references identity.people (id),
    built_in boolean not null,
    state text not null check (state in ('ACTIVE', 'SUSPENDED', 'RETIRED')),
    created_at timestamptz not null
);

create table identity.agent_keys (
    agent uuid not null references identity.agents (id),
    key_id text not null,
    public_key bytea not null check (length(public_key) = 32),
    not_before timestamptz not null,
    not_after timestamptz,
    revoked_at timestamptz,
    primary key (agent, key_id)
);
