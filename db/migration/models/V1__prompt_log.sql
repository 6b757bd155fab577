-- Until when the words of prompts and replies are logged, and who wanted that.
create schema if not exists models;

create table models.prompt_log (
    only_row boolean primary key default true check (only_row),
    until timestamptz not null,
    switched_by text not null,
    reason text not null
);
