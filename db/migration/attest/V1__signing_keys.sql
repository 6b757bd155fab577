create schema if not exists attest;

-- Our own signing keys. The private half is sealed with the envelope key, which never is in the database.
create table attest.signing_keys (
    key_id text primary key,
    role text not null,
    public_key bytea not null check (length(public_key) = 32),
    sealed_private_key bytea not null,
    not_before timestamptz not null,
    not_after timestamptz check (not_after > not_before),
    revoked_at timestamptz,
    number int not null,
    unique (role, number)
);
