-- The append-only log. Appenders only ever insert into "pending", in the transaction of what they record. The sequencer
-- moves committed rows to "entry", gives each its index there and extends the tree; whatever commits late is simply
-- still pending at its next turn.
create schema if not exists ledger;

create table ledger.pending (
    position bigint generated always as identity primary key,
    id uuid not null,
    at timestamptz not null,
    type text not null,
    actor text not null,
    invocation uuid,
    request text,
    subject text not null,
    canonical bytea not null
);

-- Rows live here for less than a second, so the sequencer vacuums the table itself.
alter table ledger.pending set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- Partitioned by month: ids are UUIDv7, so a range of ids is a range of time, and one entry is one partition away.
-- The sequencer adds partitions ahead of time; the default one takes what their maintenance may have missed.
create table ledger.entry (
    id uuid not null primary key,
    leaf_index bigint not null,
    at timestamptz not null,
    type text not null,
    actor text not null,
    invocation uuid,
    request text,
    subject text not null,
    canonical bytea not null
) partition by range (id);

create table ledger.entry_default partition of ledger.entry default;

create index entry_by_index on ledger.entry (leaf_index);
create index entry_by_invocation on ledger.entry (invocation, leaf_index) where invocation is not null;
create index entry_by_request on ledger.entry (request, leaf_index) where request is not null;
create index entry_by_type on ledger.entry (type, leaf_index);
create index entry_by_actor on ledger.entry (actor, leaf_index);
create index entry_by_subject on ledger.entry (subject, leaf_index);

-- Up to 256 hashes of 32 bytes, concatenated (C2SP tlog-tiles). Only the rightmost tile of a level is ever partial.
create table ledger.tile (
    level smallint not null,
    tile_index bigint not null,
    hashes bytea not null,
    primary key (level, tile_index)
);

alter table ledger.tile alter column hashes set storage external;

create table ledger.checkpoint (
    tree_size bigint primary key,
    root bytea not null,
    signed_at timestamptz not null,
    key_id text not null,
    note text not null
);
