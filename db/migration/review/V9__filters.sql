-- What filters look for is found by its trigrams: titles, paths, people and rules, wherever in them it stands.
-- pg_trgm comes with PostgreSQL and may be created by whoever may create schemas.
create extension if not exists pg_trgm;

create index groups_by_words on review.groups
    using gin (title gin_trgm_ops, file gin_trgm_ops, category gin_trgm_ops, triage_by gin_trgm_ops);
create index reviews_by_words on review.reviews
    using gin (title gin_trgm_ops, replace(coalesce(repository, ''), ':', '/') gin_trgm_ops, actor_name gin_trgm_ops);
create index claims_by_rule on review.claims using gin (rule gin_trgm_ops);
create index participants_by_words on review.participants using gin (framing gin_trgm_ops, id gin_trgm_ops);

-- From a claim to the finding it is in.
create index members_by_claim on review.members (claim_id);

create index groups_by_age on review.groups (first_seen);
create index groups_met_before on review.groups (recurrence, found_at desc, review desc, position)
    where recurrence is not null;
create index reviews_by_state on review.reviews (state, submitted_at desc, id desc);
