-- Enough of each refusal to find it again and to tell its story without reading the whole ledger.
alter table verifier.refusal
    add column credential uuid,
    add column invocation uuid,
    add column task uuid,
    add column actor text not null default '<unknown>',
    add column audience text not null default '',
    add column act text not null default '',
    add column detail text not null default '';

create index refusal_by_code on verifier.refusal (code, id);
create index refusal_by_credential on verifier.refusal (credential, id) where credential is not null;

create or replace function verifier.forget_refusals(today date) returns void
    language sql
    as $$ delete from verifier.refusal where id < verifier.first_id_of(today - 30) $$;
