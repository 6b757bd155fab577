-- Where a credential is in its life. Use is decided by the verifier alone; it is noted here once the credential can no
-- longer be used, so that issuing and verifying never write the same row.
alter table authority.credential
    add column state text not null default 'issued' check (state in ('issued', 'consumed', 'expired', 'revoked')),
    add column consumed_at timestamptz;

create index credential_by_state on authority.credential (state, id);
create index credential_by_agent on authority.credential (agent, id);
