-- Labelled sets: what a bundle is measured on. A name has numbered versions; a text never changes.
create table review.labelled_sets (
    id uuid primary key,
    name text not null check (name ~ '^[a-z0-9][a-z0-9._-]{0,62}$'),
    number integer not null check (number > 0),
    purpose text not null check (purpose in ('grouping', 'findings')),
    cases integer not null check (cases > 0),
    digest text not null,
    body text not null check (digest = 'sha256:' || encode(sha256(convert_to(body, 'UTF8')), 'hex')),
    by text not null,
    at timestamptz not null,
    unique (name, number)
);

-- One measurement of a bundle: on a labelled set, or on what a past review stood on.
create table review.evaluations (
    id uuid primary key,
    labelled_set uuid references review.labelled_sets,
    review uuid references review.reviews,
    state text not null check (state in ('queued', 'running', 'done', 'failed')),
    done integer not null default 0,
    cases integer not null,
    against uuid references review.evaluations,
    result jsonb,
    digest text,
    cause text not null default '',
    actor_kind text not null,
    actor_id text,
    actor_name text,
    asked_at timestamptz not null,
    ended_at timestamptz,
    check (num_nonnulls(labelled_set, review) = 1),
    check ((state = 'done') = (result is not null and digest is not null)),
    check ((state in ('done', 'failed')) = (ended_at is not null))
);

create index evaluations_newest on review.evaluations (asked_at desc, id desc);
create index evaluations_unfinished on review.evaluations (asked_at) where state in ('queued', 'running');
create index evaluations_by_digest on review.evaluations (digest text_pattern_ops);

-- The versions a bundle is made of.
create table review.evaluation_parts (
    evaluation uuid not null references review.evaluations,
    kind text not null,
    name text not null,
    number integer not null,
    digest text not null,
    primary key (evaluation, kind, name)
);

create index evaluation_parts_by_version on review.evaluation_parts (kind, name, number);

-- What each case came to, kept as it is measured, so that no case is measured twice.
create table review.evaluation_cases (
    evaluation uuid not null references review.evaluations,
    position integer not null,
    outcome jsonb not null,
    primary key (evaluation, position)
);

create trigger labelled_set_never_changes before update or delete on review.labelled_sets
    for each row execute function review.refuse_change();
create trigger evaluation_part_never_changes before update or delete on review.evaluation_parts
    for each row execute function review.refuse_change();
create trigger evaluation_case_never_changes before update or delete on review.evaluation_cases
    for each row execute function review.refuse_change();

-- A result is what promotions refer to.
create function review.keep_result() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'DELETE' or old.state in ('done', 'failed') then
        raise exception 'evaluation % has ended', old.id using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;

create trigger evaluation_keeps_its_result before update or delete on review.evaluations
    for each row execute function review.keep_result();
