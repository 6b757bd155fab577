-- The commit or patch a task is about, if it is about one: what agents do under it is then part of that change's history.
alter table authority.task
    add column about text check (about ~ '^[A-Za-z0-9]+:[0-9a-f]+$');
