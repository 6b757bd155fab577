-- Access tokens that were taken back before they expired.
create table authority.revoked_token (
    id uuid primary key,
    expires_at timestamptz not null
);

create index revoked_token_by_expires_at on authority.revoked_token (expires_at);
