create schema if not exists review;

-- One row a review. A diff is kept only when it was submitted by itself; the code of a range stays in its repository.
create table review.reviews (
    id uuid primary key,
    title text not null,
    repository text,
    base text,
    head text,
    base_commit text,
    head_commit text,
    change_digest text not null,
    diff text,
    files integer not null,
    lines_added integer not null,
    lines_removed integer not null,
    state text not null check (state in ('queued', 'running', 'full', 'reduced', 'advisory', 'unavailable')),
    causes text[] not null default '{}',
    simulated boolean not null,
    sample boolean not null,
    actor_kind text not null,
    actor_id text,
    actor_name text,
    task uuid not null,
    invocation uuid not null,
    request_id text,
    budget_ms bigint not null,
    call_limit_ms bigint not null,
    grouping_version text,
    claims integer not null default 0,
    submitted_at timestamptz not null,
    started_at timestamptz,
    ended_at timestamptz,
    -- The lease of the node that works on it; every write of a run names the epoch it holds.
    owner uuid,
    lease_until timestamptz not null,
    epoch bigint not null default 1,
    lapses integer not null default 0,
    check ((diff is null) <> (repository is null)),
    check ((ended_at is null) = (state in ('queued', 'running')))
);

create index reviews_newest on review.reviews (submitted_at desc, id desc);
create index reviews_unfinished on review.reviews (lease_until) where state in ('queued', 'running');
create index reviews_by_head_commit on review.reviews (head_commit text_pattern_ops);
create index reviews_by_request on review.reviews (request_id);
create index reviews_by_repository on review.reviews (repository, submitted_at desc);

create table review.participants (
    review uuid not null references review.reviews,
    id text not null,
    position integer not null,
    framing text not null,
    kind text not null check (kind in ('model', 'analyzer')),
    version text not null,
    outcome text check (outcome in ('in_budget', 'late', 'failed', 'refused')),
    asked_after_ms bigint,
    latency_ms bigint,
    detail text not null default '',
    primary key (review, id)
);

-- What one participant said, stored when it said it, so that nobody is asked twice.
create table review.claims (
    id uuid primary key,
    review uuid not null,
    participant text not null,
    position integer not null,
    file text not null,
    start_line integer not null,
    end_line integer not null,
    rule text not null,
    category text not null,
    severity text not null,
    claim text not null,
    fix text not null,
    foreign key (review, participant) references review.participants
);

create index claims_by_review on review.claims (review, participant, position);

-- The triage columns hold the latest answer; review.triage_acts holds how it came about.
create table review.groups (
    id uuid primary key,
    review uuid not null references review.reviews,
    position integer not null,
    class text check (class in ('contested', 'consensus', 'majority', 'minority')),
    severity text not null check (severity in ('critical', 'high', 'medium', 'low')),
    severity_rank smallint not null,
    category text not null,
    file text not null,
    start_line integer not null,
    end_line integer not null,
    title text not null,
    fingerprint text not null,
    found_at timestamptz not null,
    triage text not null default 'open' check (triage in ('open', 'confirmed', 'duplicate', 'dismissed', 'snoozed')),
    triage_reason text,
    triage_note text not null default '',
    triage_by text,
    triage_at timestamptz,
    duplicate_of uuid references review.groups,
    snoozed_until timestamptz,
    version bigint not null default 0
);

create index groups_by_review on review.groups (review, position);
create index groups_newest on review.groups (found_at desc, review desc, position);
create index groups_open on review.groups (found_at desc, review desc, position) where triage = 'open';
create index groups_by_fingerprint on review.groups (fingerprint);

create table review.members (
    group_id uuid not null references review.groups,
    claim_id uuid not null references review.claims,
    position integer not null,
    primary key (group_id, claim_id)
);

create table review.reasons (
    group_id uuid not null references review.groups,
    near_miss boolean not null,
    position integer not null,
    signal text not null,
    detail text not null,
    primary key (group_id, near_miss, position)
);

create table review.triage_acts (
    id uuid primary key,
    group_id uuid not null references review.groups,
    version bigint not null,
    said text not null,
    at timestamptz not null,
    by text not null,
    before text not null,
    before_reason text,
    before_note text not null,
    before_by text,
    before_at timestamptz,
    undone boolean not null default false,
    unique (group_id, version)
);
