-- What a judgement stood on, beside its words. A judgement from before has none of it.
alter table review.reasons
    add column first_claim uuid references review.claims,
    add column second_claim uuid references review.claims,
    add column similarity double precision,
    add column needed double precision,
    add column margin double precision,
    add column average_margin double precision,
    add column thresholds text,
    add constraint scored_as_a_whole check (num_nulls(first_claim, second_claim, needed, margin, average_margin, thresholds) in (0, 6));

-- A group that a reviewer joined to another has no claims any more; its row stays for what was said about it.
alter table review.groups add column merged_into uuid references review.groups;

-- What reviewers changed about groups, and why: labelled data.
create table review.regroupings (
    id uuid primary key,
    review uuid not null references review.reviews,
    act text not null check (act in ('split', 'merge')),
    group_id uuid not null references review.groups,
    other_group uuid not null references review.groups,
    claims uuid[] not null check (cardinality(claims) > 0),
    reason text not null check (reason <> ''),
    thresholds text,
    by text not null,
    at timestamptz not null
);

create index regroupings_by_review on review.regroupings (review, at);
create index regroupings_by_group on review.regroupings (group_id);

create function review.refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception '% of %.% is refused: its rows never change', tg_op, tg_table_schema, tg_table_name
        using errcode = 'integrity_constraint_violation';
end
$$;

create trigger regrouping_never_changes before update or delete on review.regroupings
    for each row execute function review.refuse_change();
