-- How far the ledger was read for acts of agents that have to be stated, entry type by entry type.
create table provenance.participation_cursor (
    entry_type text   primary key,
    next_index bigint not null
);
