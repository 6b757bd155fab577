-- Filters ask for beginnings (type:review.*) as well as for whole values. Under any collation but C only these operator
-- classes answer both.
drop index ledger.entry_by_type;
drop index ledger.entry_by_actor;
drop index ledger.entry_by_subject;
drop index ledger.entry_by_request;

create index entry_by_type on ledger.entry (type text_pattern_ops, leaf_index);
create index entry_by_actor on ledger.entry (actor text_pattern_ops, leaf_index);
create index entry_by_subject on ledger.entry (subject text_pattern_ops, leaf_index);
create index entry_by_request on ledger.entry (request text_pattern_ops, leaf_index) where request is not null;
