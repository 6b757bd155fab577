-- A matter is one defect through the reviews that met it: its findings share one answer, and only the latest asks for one.
alter table review.groups
    add column matter uuid,
    add column latest boolean not null default true,
    add column first_seen timestamptz,
    add column predecessor uuid references review.groups,
    add column recurrence text check (recurrence in ('again', 'inherited', 'reappeared', 'changed')),
    add column evidence text not null default '',
    add column changed text not null default '';

update review.groups set matter = id, first_seen = found_at;

alter table review.groups
    alter column matter set not null,
    alter column first_seen set not null;

create index groups_by_matter on review.groups (matter, id);
create index groups_by_predecessor on review.groups (predecessor) where predecessor is not null;
create index groups_by_original on review.groups (duplicate_of) where duplicate_of is not null;
create index groups_asleep on review.groups (snoozed_until) where triage = 'snoozed' and snoozed_until is not null;

-- The inbox asks for what is open, or in one class, or of one severity, newest first.
drop index review.groups_open;
create index groups_open on review.groups (found_at desc, review desc, position) where triage = 'open' and latest;
create index groups_open_by_class on review.groups (class, found_at desc, review desc, position)
    where triage = 'open' and latest;
create index groups_by_answer on review.groups (triage, found_at desc, review desc, position) where triage <> 'open';

-- Where a matter was seen last, as digests of lines: enough to know the code again, not enough to read it. The trace of
-- a finding goes when a later one takes its place.
create table review.traces (
    group_id uuid primary key references review.groups,
    scope text not null,
    file text not null,
    code text not null,
    symbol text not null,
    anchor bigint[] not null,
    around bigint[] not null,
    enclosed boolean not null
);

create index traces_by_file on review.traces (scope, file, group_id);
create index traces_by_code on review.traces (scope, code, group_id);

-- An act belongs to the matter; said, reason, note, until and duplicate_of are its words, before_* what they replaced.
alter table review.triage_acts
    add column matter uuid,
    add column kind text not null default 'answer'
        check (kind in ('answer', 'inheritance', 'reappearance', 'waking')),
    add column reason text,
    add column note text not null default '',
    add column until timestamptz,
    add column duplicate_of uuid,
    add column before_until timestamptz,
    add column before_duplicate_of uuid,
    add column bulk uuid,
    add column undone_by text,
    add column undone_at timestamptz;

update review.triage_acts set matter = group_id;

alter table review.triage_acts
    alter column matter set not null,
    drop constraint triage_acts_group_id_version_key,
    add constraint triage_acts_matter_version unique (matter, version);

create index triage_acts_by_bulk on review.triage_acts (bulk, matter) where bulk is not null;

-- What a bulk act was shown to be about: it is applied to these findings in these versions, and to nothing else.
create table review.previews (
    id uuid primary key,
    by text not null,
    filter text not null,
    matched integer not null,
    findings uuid[] not null,
    versions bigint[] not null,
    made_at timestamptz not null
);

create index previews_by_age on review.previews (made_at);

create table review.bulks (
    id uuid primary key,
    filter text not null,
    said text not null,
    applied integer not null,
    passed_over integer not null,
    by text not null,
    at timestamptz not null,
    undone_by text,
    undone_at timestamptz
);

-- A named filter; the owner is absent when it is shared.
create table review.views (
    id uuid primary key,
    name text not null,
    filter text not null,
    owner text,
    by text not null,
    at timestamptz not null
);

create unique index views_by_name on review.views (coalesce(owner, ''), lower(name));
