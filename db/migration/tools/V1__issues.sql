-- The issues of the built-in issue tracker.
create schema if not exists tools;

create table tools.issue (
    id uuid primary key,
    number bigint generated always as identity unique,
    title text not null check (length(title) between 1 and 200),
    body text not null check (length(body) <= 20000),
    labels text[] not null,
    created_by text not null,
    on_behalf_of text not null,
    created_at timestamptz not null
);
