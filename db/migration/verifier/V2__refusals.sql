-- How many credentials were refused lately and why; the whole story of each is in the ledger. The id is a UUIDv7, so
-- it tells the time, and days can be forgotten by a range of ids.
create table verifier.refusal (
    id uuid primary key,
    code text not null
);

create or replace function verifier.forget_refusals(today date) returns void
    language sql
    as $$ delete from verifier.refusal where id < verifier.first_id_of(today - 2) $$;
