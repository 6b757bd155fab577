-- Whether agents may act, for other modules to join with: the registry's face in SQL, as its interface is in code.
create view identity.agent_standing as
select id, name, state = 'ACTIVE' as is_active from identity.agents;
