-- Repositories on GitHub whose pull requests are reviewed; names are in lower case.
create table review.github_repositories (
    name text primary key,
    enabled boolean not null,
    changed_by text not null,
    changed_at timestamptz not null,
    -- the login under which our comments appear, once there was one
    posts_as text
);

-- One row a delivery of a webhook: what it was about and what was made of it, but not its body.
create table review.github_deliveries (
    id text primary key,
    body_digest text not null,
    event text not null,
    action text not null,
    repository text not null,
    pull integer,
    outcome text not null check (outcome in ('pong', 'queued', 'repeated', 'ignored')),
    reason text not null,
    detail text not null,
    check_id uuid,
    received_at timestamptz not null
);

create index github_deliveries_newest on review.github_deliveries (received_at desc, id);

-- One row a head of a pull request and round: the review of it and the check that tells of it on GitHub.
create table review.github_checks (
    id uuid primary key,
    repository text not null,
    pull integer not null,
    base_commit text not null,
    head_commit text not null,
    title text not null,
    round integer not null,
    stage text not null check (stage in ('queued', 'announced', 'reviewing', 'done', 'superseded', 'failed')),
    -- how often the stage was begun; above one, what it may have done before is looked up first
    tries integer not null default 0,
    fault text not null default '',
    check_run bigint,
    review uuid,
    conclusion text,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    unique (repository, pull, head_commit, round)
);

create index github_checks_by_pull on review.github_checks (repository, pull, created_at desc);
create index github_checks_by_review on review.github_checks (review);
create index github_checks_unfinished on review.github_checks (changed_at)
    where stage in ('queued', 'announced', 'reviewing');
