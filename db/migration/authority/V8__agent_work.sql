-- The latest acts of one agent, on its page.
create index decision_by_agent on authority.decision (agent, id);
