-- The task an agent's calls are under when they name none.
create table tools.standing_task (
    agent uuid primary key,
    task uuid not null,
    until timestamptz not null
);
