-- Kept in a configuration file and not in the console: whoever starts a node decides.
alter table gateway.project add column configured boolean not null default false;
