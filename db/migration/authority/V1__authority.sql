-- What was asked for, what was decided about it and what was issued for it.
create schema if not exists authority;

create table authority.task (
    id uuid primary key,
    parent uuid references authority.task,
    state text not null check (state in ('open', 'closed', 'revoked')),
    agent uuid not null,
    asked_by text not null,
    intent text not null,
    invocation uuid not null,
    opened_at timestamptz not null,
    deadline timestamptz not null,
    ended_at timestamptz,
    check ((state = 'open') = (ended_at is null))
);

create index task_by_parent on authority.task (parent) where parent is not null;
create index task_by_agent on authority.task (agent, id);

-- Both partitioned by month: ids are UUIDv7, so a range of ids is a range of time. The default partitions take what
-- their maintenance may have missed.
create table authority.decision (
    id uuid primary key,
    invocation uuid not null,
    task uuid not null,
    agent uuid not null,
    on_behalf_of text not null,
    audience text not null,
    tool text not null,
    action text not null,
    arguments_digest text,
    outcome text not null check (outcome in ('allow', 'deny', 'escalate')),
    reason text not null,
    policies text[] not null,
    policy_version text not null,
    obligations text[] not null,
    micros bigint not null,
    decided_at timestamptz not null
) partition by range (id);

create table authority.decision_default partition of authority.decision default;
create index decision_by_invocation on authority.decision (invocation, id);
create index decision_by_task on authority.decision (task, id);

create table authority.credential (
    id uuid primary key,
    decision uuid not null,
    invocation uuid not null,
    task uuid not null,
    agent uuid not null,
    key_id text not null,
    issued_at timestamptz not null,
    expires_at timestamptz not null
) partition by range (id);

create table authority.credential_default partition of authority.credential default;
create index credential_by_invocation on authority.credential (invocation, id);
create index credential_by_task on authority.credential (task, id);

-- The smallest UUIDv7 of a day that begins at midnight UTC.
create function authority.first_id_of(day date) returns uuid
    language sql immutable
    return (lpad(to_hex((extract(epoch from day::timestamp at time zone 'utc') * 1000)::bigint), 12, '0')
        || '00000000000000000000')::uuid;

-- Makes the partitions of this month and the next two.
create function authority.keep_months(today date) returns void
    language plpgsql as
$$
declare
    kept text;
    month date;
    following date;
    taken boolean;
begin
    perform pg_advisory_xact_lock(hashtext('authority.keep_months'));
    foreach kept in array array['decision', 'credential'] loop
        for ahead in 0..2 loop
            month := (date_trunc('month', today) + ahead * interval '1 month')::date;
            following := (month + interval '1 month')::date;
            continue when to_regclass('authority.' || kept || to_char(month, '_YYYYMM')) is not null;
            execute format('select exists (select from authority.%I where id >= $1 and id < $2)', kept || '_default')
                into taken using authority.first_id_of(month), authority.first_id_of(following);
            continue when taken;
            execute format(
                'create table authority.%I partition of authority.%I for values from (%L) to (%L)',
                kept || to_char(month, '_YYYYMM'),
                kept,
                authority.first_id_of(month),
                authority.first_id_of(following));
        end loop;
    end loop;
end
$$;
