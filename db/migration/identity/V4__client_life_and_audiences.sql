-- API clients are stopped and go on again as agents do, and name the tool servers for which they may have credentials
-- verified. Those that might verify before this may still do so for every one, until somebody says for which.
alter table identity.api_clients
    add column state text not null default 'ACTIVE' check (state in ('ACTIVE', 'SUSPENDED', 'RETIRED')),
    add column state_reason text,
    add column state_since timestamptz,
    add column audiences text[] not null default '{}';

update identity.api_clients set
    state = case when ended_at is null then 'ACTIVE' else 'RETIRED' end,
    state_reason = ended_reason,
    state_since = coalesce(ended_at, created_at),
    audiences = case when 'credentials:verify' = any(scopes) then array['*'] else '{}' end;

alter table identity.api_clients
    alter column state_since set not null,
    drop column ended_at,
    drop column ended_reason;
