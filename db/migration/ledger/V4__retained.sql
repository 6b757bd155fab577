-- What people wrote and may ask to have forgotten. The leaf holds sha256(salt || content) in its place; purging drops the
-- content and its salt, so that nobody can try words against the digest, and leaves the row to say when.
create table ledger.retained (
    entry uuid not null,
    name text not null,
    kept_at timestamptz not null,
    salt bytea,
    content text,
    purged_at timestamptz,
    primary key (entry, name),
    check ((purged_at is null) = (content is not null)),
    check ((content is null) = (salt is null))
);

create index retained_by_age on ledger.retained (kept_at) where purged_at is null;
