-- What a run stands on and may cost, told before anybody is asked.
alter table review.reviews
    add column review_type text,
    add column routing_name text,
    add column routing_number integer,
    add column routing_digest text,
    add column thresholds_name text,
    add column thresholds_number integer,
    add column thresholds_digest text,
    add column worst_tokens bigint not null default 0,
    add column worst_cost_micros bigint not null default 0,
    add column ceiling_micros bigint not null default 0,
    add column look_model text,
    add column look_provider text,
    add column look_prompt_name text,
    add column look_prompt_number integer,
    add column look_prompt_digest text,
    add column look_max_tokens integer,
    add column look_simulated boolean not null default false,
    add column keeps_words boolean not null default false,
    add column audit_digest text;

alter table review.participants drop constraint participants_kind_check;
alter table review.participants
    add constraint participants_kind_check check (kind in ('model', 'analyzer', 'report')),
    add column source text,
    add column provider text,
    add column prompt_name text,
    add column prompt_number integer,
    add column prompt_digest text,
    add column max_tokens integer,
    add column within_ms bigint,
    add column simulated boolean not null default false,
    add column dropped integer not null default 0;

-- Each call that was made for a run. Words are kept only where the setting says so.
create table review.calls (
    review uuid not null references review.reviews,
    participant text not null,
    position integer not null,
    purpose text not null check (purpose in ('review', 'repair', 'second_look')),
    outcome text not null,
    latency_ms bigint not null,
    input_tokens bigint not null,
    output_tokens bigint not null,
    cost_micros bigint not null,
    attempts integer not null,
    prompt_text_digest text not null,
    prompt text,
    reply text,
    primary key (review, participant, position)
);

-- Places a participant examined and holds to be sound: its contradictions, stored when it said them.
create table review.sound_places (
    id uuid primary key,
    review uuid not null,
    participant text not null,
    position integer not null,
    file text not null,
    start_line integer not null,
    end_line integer not null,
    category text not null,
    why text not null,
    foreign key (review, participant) references review.participants
);

create index sound_places_by_review on review.sound_places (review, participant, position);

create table review.contradictions (
    group_id uuid not null references review.groups,
    position integer not null,
    participant text not null,
    why text not null,
    start_line integer not null,
    end_line integer not null,
    primary key (group_id, position)
);

-- What became of each contested group in the one round there is. The subject names the group by its claims, so that
-- whoever resumes the run knows what was asked already.
create table review.escalations (
    review uuid not null references review.reviews,
    subject text not null,
    group_id uuid references review.groups,
    outcome text not null check (outcome in ('upheld', 'withdrawn', 'unchanged', 'not_escalated')),
    reason text not null,
    participant text not null,
    asked_after_ms bigint not null,
    latency_ms bigint not null,
    primary key (review, subject)
);

create index escalations_by_group on review.escalations (group_id);

-- The canonical JSON of the audit record; its digest is in the verdict.
create table review.audits (
    review uuid primary key references review.reviews,
    record text not null
);
