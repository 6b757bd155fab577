-- Tool servers that live elsewhere and speak MCP, and what they offer.
create table tools.server (
    id uuid primary key,
    name text not null unique check (name ~ '^[a-z][a-z0-9-]{0,38}$'),
    description text not null check (length(description) between 1 and 300),
    url text not null,
    -- Sealed with the envelope key for this row alone; null for a server that wants none.
    sealed_secret bytea,
    secret_header text not null,
    secret_changed_at timestamptz,
    suspended_reason text,
    registered_by text not null,
    registered_at timestamptz not null,
    -- When its tools were last asked for, and what went wrong if something did.
    asked_at timestamptz,
    complaint text
);

create table tools.action (
    server uuid not null references tools.server,
    name text not null,
    position integer not null,
    -- What the server says of it now; gone once the server no longer lists it.
    definition text not null,
    definition_digest text not null,
    gone boolean not null,
    -- What somebody read and confirmed, and what they said it does.
    confirmed_definition text,
    confirmed_digest text,
    effect text check (effect in ('read', 'write', 'destructive')),
    confirmed_by text,
    confirmed_at timestamptz,
    primary key (server, name),
    check ((confirmed_digest is null) = (effect is null))
);
