-- Governed assets: what was written, who vouched for it, and which version each label points at. What must never
-- change is kept by the tables themselves, so that no code path can get around it.
create schema if not exists catalog;

-- Texts by their own digest: the same text is one row, whichever versions hold it.
create table catalog.content (
    digest text primary key check (digest = encode(sha256(convert_to(body, 'UTF8')), 'hex')),
    body text not null
);

create table catalog.asset (
    id uuid primary key,
    kind text not null check (kind ~ '^[a-z][a-z-]{0,31}$'),
    name text not null check (name ~ '^[a-z0-9][a-z0-9._-]{0,62}$'),
    created_at timestamptz not null,
    unique (kind, name)
);

-- Actors are kept as kind, id and name; the key by which two of them are one party is kind:id.
create table catalog.version (
    id uuid primary key,
    asset uuid not null references catalog.asset,
    number integer not null check (number > 0),
    digest text not null references catalog.content,
    parent uuid,
    state text not null check (state in ('draft', 'proposed', 'approved', 'rejected')),
    message text not null check (message <> ''),
    author_kind text not null,
    author_id text not null,
    author_name text not null,
    contributors text[] not null check (cardinality(contributors) > 0),
    built_in boolean not null check (not built_in or author_kind = 'service'),
    revision integer not null,
    created_at timestamptz not null,
    proposed_at timestamptz,
    decided_by_kind text check (decided_by_kind = 'person'),
    decided_by_id text,
    decided_by_name text,
    decided_at timestamptz,
    reason text check (reason <> ''),
    unique (asset, number),
    unique (asset, id),
    foreign key (asset, parent) references catalog.version (asset, id),
    constraint decided_when_approved_or_rejected
        check ((state in ('approved', 'rejected')) = (decided_at is not null or built_in)),
    constraint decided_by_someone_for_a_reason
        check (num_nonnulls(decided_by_kind, decided_by_id, decided_by_name, decided_at, reason) in (0, 5)),
    constraint decided_by_a_second_person
        check (decided_by_id is null or decided_by_kind || ':' || decided_by_id <> all (contributors)),
    constraint proposed_before_decided
        check (state = 'draft' or built_in or proposed_at is not null)
);

create index version_waiting on catalog.version (proposed_at, id) where state = 'proposed';

create table catalog.label (
    asset uuid not null references catalog.asset,
    name text not null check (name ~ '^[a-z][a-z0-9-]{0,31}$'),
    version uuid not null,
    moved_at timestamptz not null,
    primary key (asset, name),
    foreign key (asset, version) references catalog.version (asset, id)
);

create table catalog.label_move (
    id uuid primary key,
    asset uuid not null references catalog.asset,
    label text not null,
    from_version uuid,
    to_version uuid not null,
    moved_by_kind text not null,
    moved_by_id text not null,
    moved_by_name text not null,
    reason text not null check (reason <> ''),
    evidence text,
    overridden text,
    moved_at timestamptz not null,
    unique (asset, label, moved_at),
    foreign key (asset, from_version) references catalog.version (asset, id),
    foreign key (asset, to_version) references catalog.version (asset, id)
);

create index label_move_to_version on catalog.label_move (to_version);

-- Counts the moves of all labels; the row's lock makes it grow in the order of commits, so that a node that reads the
-- same number twice has missed nothing.
create table catalog.generation (
    only_row boolean primary key default true check (only_row),
    moves bigint not null
);
insert into catalog.generation (moves) values (0);

create function catalog.refuse() returns trigger
    language plpgsql as
$$
begin
    raise exception '% of %.% is refused: its rows never change', tg_op, tg_table_schema, tg_table_name
        using errcode = 'integrity_constraint_violation';
end
$$;

create trigger content_never_changes before update or delete on catalog.content
    for each row execute function catalog.refuse();
create trigger asset_never_changes before update or delete on catalog.asset
    for each row execute function catalog.refuse();
create trigger version_stays before delete on catalog.version
    for each row execute function catalog.refuse();
create trigger label_stays before delete on catalog.label
    for each row execute function catalog.refuse();
create trigger label_move_never_changes before update or delete on catalog.label_move
    for each row execute function catalog.refuse();

-- A version keeps what it says and who wrote it; only its standing changes, along its life.
create function catalog.keep_version() returns trigger
    language plpgsql as
$$
begin
    if (old.id, old.asset, old.number, old.digest, old.parent, old.message, old.author_kind, old.author_id,
            old.author_name, old.built_in, old.created_at)
        is distinct from (new.id, new.asset, new.number, new.digest, new.parent, new.message, new.author_kind,
            new.author_id, new.author_name, new.built_in, new.created_at) then
        raise exception 'version % is immutable', old.id using errcode = 'integrity_constraint_violation';
    end if;
    if not old.contributors <@ new.contributors then
        raise exception 'version % keeps its contributors', old.id using errcode = 'integrity_constraint_violation';
    end if;
    if (old.state, new.state) not in (('draft', 'draft'), ('draft', 'proposed'), ('proposed', 'draft'),
            ('proposed', 'approved'), ('proposed', 'rejected')) then
        raise exception 'version % cannot go from % to %', old.id, old.state, new.state
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;

create trigger version_keeps_what_it_says before update on catalog.version
    for each row execute function catalog.keep_version();

-- Production carries approved versions alone, and a label stays with its asset.
create function catalog.guard_label() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'UPDATE' and (old.asset, old.name) is distinct from (new.asset, new.name) then
        raise exception 'label % stays with its asset', old.name using errcode = 'integrity_constraint_violation';
    end if;
    if new.name = 'production'
        and not exists (select from catalog.version where id = new.version and state = 'approved') then
        raise exception 'production carries approved versions alone'
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;

create trigger label_carries_what_it_may before insert or update on catalog.label
    for each row execute function catalog.guard_label();
