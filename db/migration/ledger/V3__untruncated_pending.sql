-- Shortening the file of a table that is always being written to waits for a moment without writers, up to five seconds,
-- and the sequencer with it. The rows that follow use the space anyway.
alter table ledger.pending set (vacuum_truncate = false);
