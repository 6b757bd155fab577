-- How large the log was at some moment, without reading every checkpoint since.
create index checkpoint_by_time on ledger.checkpoint (signed_at);
