-- Which workflows may be run, and what became of each request.
create schema if not exists gateway;

create table gateway.project (
    id uuid primary key,
    name text not null unique check (name ~ '^[a-z0-9][a-z0-9._-]{0,62}$'),
    version text not null check (length(version) between 1 and 64),
    purpose text not null check (length(purpose) <= 500),
    -- Program and arguments, one a line, so that nothing is ever split or quoted by a shell.
    command text not null check (length(command) between 1 and 4000),
    working_directory text not null check (length(working_directory) between 1 and 1000),
    -- Names of variables that are passed on from the node's environment, one a line.
    environment text not null check (length(environment) <= 4000),
    pool text not null,
    priority text not null check (priority in ('INTERACTIVE', 'BATCH', 'BACKGROUND')),
    budget_millis bigint not null check (budget_millis between 100 and 86400000),
    output_limit bigint not null check (output_limit between 1024 and 67108864),
    enabled boolean not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    -- Raised by every change, so that two admins do not overwrite each other.
    edition integer not null
);

-- Partitioned by month: ids are UUIDv7, so a range of ids is a range of time. The default partition takes what the
-- maintenance may have missed.
create table gateway.request (
    id uuid primary key,
    request text not null,
    route text not null,
    actor text not null,
    run uuid,
    project text,
    provider text,
    model text,
    status integer not null,
    outcome text not null,
    code text,
    input_tokens bigint not null,
    output_tokens bigint not null,
    trace text,
    began_at timestamptz not null,
    took_micros bigint not null,
    -- Only ever read whole, with the request.
    steps jsonb not null,
    steps_dropped integer not null
) partition by range (id);

create table gateway.request_default partition of gateway.request default;
create index request_by_name on gateway.request (request, id);
create index request_by_run on gateway.request (run, id) where run is not null;

create table gateway.run_log (
    run uuid primary key,
    project text not null,
    ended_at timestamptz not null,
    log text not null
);

create index run_log_by_age on gateway.run_log (ended_at);

-- The smallest UUIDv7 of a day that begins at midnight UTC.
create function gateway.first_id_of(day date) returns uuid
    language sql immutable
    return (lpad(to_hex((extract(epoch from day::timestamp at time zone 'utc') * 1000)::bigint), 12, '0')
        || '00000000000000000000')::uuid;

-- Makes the partitions of this month and the next two, and drops those that ended before the first month to keep.
create function gateway.keep_months(today date, months integer) returns void
    language plpgsql as
$$
declare
    month date;
    following date;
    taken boolean;
    old text;
begin
    perform pg_advisory_xact_lock(hashtext('gateway.keep_months'));
    for ahead in 0..2 loop
        month := (date_trunc('month', today) + ahead * interval '1 month')::date;
        following := (month + interval '1 month')::date;
        continue when to_regclass('gateway.request' || to_char(month, '_YYYYMM')) is not null;
        select exists (
            select from gateway.request_default
            where id >= gateway.first_id_of(month) and id < gateway.first_id_of(following)) into taken;
        continue when taken;
        execute format(
            'create table gateway.%I partition of gateway.request for values from (%L) to (%L)',
            'request' || to_char(month, '_YYYYMM'),
            gateway.first_id_of(month),
            gateway.first_id_of(following));
    end loop;
    for old in
        select relname from pg_class join pg_inherits on inhrelid = pg_class.oid
        where inhparent = 'gateway.request'::regclass
            and relname ~ '_[0-9]{6}$'
            and to_date(right(relname, 6), 'YYYYMM') < date_trunc('month', today) - months * interval '1 month'
    loop
        execute format('drop table gateway.%I', old);
    end loop;
    delete from gateway.run_log where ended_at < today - months * interval '1 month';
end
$$;
