-- A task knows its line from the root to itself, so that its ancestors are one array away. The count of credentials is
-- kept on every task of the line, in the transaction that issues one.
alter table authority.task
    add column asked_by_id text,
    add column on_behalf_of text,
    add column on_behalf_of_id text,
    add column path uuid[],
    add column acts text[] not null default array['*'],
    add column ceiling integer not null default 1000,
    add column issued integer not null default 0,
    add column ended_by text,
    add column end_reason text,
    add constraint task_within_ceiling check (ceiling >= 1 and issued between 0 and ceiling);

update authority.task set on_behalf_of = asked_by, path = array[id];

alter table authority.task
    alter column on_behalf_of set not null,
    alter column path set not null;

-- The count changes with every credential; the free space keeps those changes off the indexes.
alter table authority.task set (fillfactor = 70);

create index task_by_state on authority.task (state, id);

-- Why an agent says it wants to act; its own words stay out of the ledger, which keeps their digest.
alter table authority.decision add column stated_reason text;

alter table authority.credential
    add column bound_to text,
    add column revoked_at timestamptz,
    add column revoked_by text,
    add column revoke_reason text;

-- An act that policy leaves to a person. One waits at most once; an approval lets exactly one identical act through.
create table authority.approval (
    id uuid primary key,
    state text not null check (state in ('waiting', 'approved', 'denied', 'used')),
    decision uuid not null,
    invocation uuid not null,
    task uuid not null references authority.task,
    agent uuid not null,
    on_behalf_of text not null,
    audience text not null,
    tool text not null,
    action text not null,
    arguments_digest text not null,
    arguments text not null,
    reason text not null,
    stated_reason text,
    asked_at timestamptz not null,
    expires_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    decision_reason text,
    used_by uuid,
    check ((state = 'waiting') = (decided_at is null)),
    check ((state = 'used') = (used_by is not null))
);

create index approval_by_act on authority.approval (task, arguments_digest) where state <> 'used';
create index approval_waiting on authority.approval (id) where state = 'waiting';
create index approval_by_invocation on authority.approval (invocation);
