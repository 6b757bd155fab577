-- The memory that makes a credential good for one use, on every node and across restarts.
create schema if not exists verifier;

-- Partitioned by day: credential ids are UUIDv7, so a range of ids is a range of time. The default partition takes ids
-- from foreign issuers and what the maintenance may have missed.
create table verifier.consumed_credential (
    credential uuid primary key,
    invocation uuid not null,
    expires_at timestamptz not null,
    consumed_at timestamptz not null
) partition by range (credential);

create table verifier.consumed_credential_default partition of verifier.consumed_credential default;

-- The smallest UUIDv7 of a day that begins at midnight UTC.
create function verifier.first_id_of(day date) returns uuid
    language sql immutable
    return (lpad(to_hex((extract(epoch from day::timestamp at time zone 'utc') * 1000)::bigint), 12, '0')
        || '00000000000000000000')::uuid;

-- Makes the partitions of today and the next seven days, and forgets days whose credentials have all expired long ago.
create function verifier.keep_days(today date) returns void
    language plpgsql as
$$
declare
    day date;
    expired text;
begin
    perform pg_advisory_xact_lock(hashtext('verifier.keep_days'));
    for day in select generate_series(today, today + 7, interval '1 day')::date loop
        if to_regclass('verifier.consumed_credential_' || to_char(day, 'YYYYMMDD')) is null
            and not exists (
                select from verifier.consumed_credential_default
                where credential >= verifier.first_id_of(day) and credential < verifier.first_id_of(day + 1))
        then
            execute format(
                'create table verifier.%I partition of verifier.consumed_credential for values from (%L) to (%L)',
                'consumed_credential_' || to_char(day, 'YYYYMMDD'),
                verifier.first_id_of(day),
                verifier.first_id_of(day + 1));
        end if;
    end loop;
    for expired in
        select relname from pg_class join pg_inherits on inhrelid = pg_class.oid
        where inhparent = 'verifier.consumed_credential'::regclass
            and relname ~ '_[0-9]{8}$'
            and to_date(right(relname, 8), 'YYYYMMDD') < today - 2
    loop
        execute format('drop table verifier.%I', expired);
    end loop;
    delete from verifier.consumed_credential_default where expires_at < (today - 2)::timestamp at time zone 'utc';
end
$$;
