-- What a decision rested on, so that it can be made again under another version of the policies.
alter table authority.decision
    -- An act that was asked for, or a question that nothing follows from.
    add column kind text not null default 'act' check (kind in ('act', 'evaluation')),
    add column code text,
    -- The request as policy saw it, in JSON; null where a guard stopped the act before policy was asked.
    -- Arguments are in it only where the policies oblige to keep them.
    add column request text,
    -- What versions that are only recorded would have said, each as "set@number outcome policies".
    add column shadows text[] not null default '{}';

create index decision_replayable on authority.decision (id desc) where request is not null;
