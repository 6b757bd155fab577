-- Few credentials are ever revoked, so that asking whether one is touches an index that is next to empty.
create index credential_revoked on authority.credential (id) where state = 'revoked';

-- The registry may come into being after this.
set local check_function_bodies = off;

-- Why credentials no longer count, one row for each that does not: its agent was stopped, it was revoked, or its task or one
-- above that ended. The three arrays are of one length, and places count from 1.
create function authority.taken_back(credentials uuid[], agents uuid[], tasks uuid[])
    returns table (place bigint, reason text)
    language sql stable as
$$
with asked as materialized (
    select * from unnest(credentials, agents, tasks) with ordinality as asked (credential, agent, task, place)),
stopped_agent as (
    select agent.id,
        case when standing.id is null then format('The agent %s is not registered.', agent.id)
            else format('The agent %s is not active.', standing.name) end as reason
    from (select distinct asked.agent from asked) agent (id)
    left join identity.agent_standing standing on standing.id = agent.id
    where standing.is_active is not true),
ended_task as (
    select asked_for.id,
        case when line.ends is null then format('The task %s is unknown.', asked_for.id)
            else format('The task %s is %s.', asked_for.id, line.ends) end as reason
    from (select distinct asked.task from asked) asked_for (id)
    left join authority.task on task.id = asked_for.id
    left join lateral (
        select case when bool_or(above.state = 'revoked') then 'revoked'
            when bool_or(above.state <> 'open') then 'closed'
            else 'open' end as ends
        from authority.task above where above.id = any(task.path)) line on task.id is not null
    where line.ends is distinct from 'open'),
revoked as (
    select asked.place, format('The credential %s was revoked.', asked.credential) as reason
    from asked join authority.credential on credential.id = asked.credential and credential.state = 'revoked')
select asked.place, coalesce(stopped_agent.reason, revoked.reason, ended_task.reason)
from asked
left join stopped_agent on stopped_agent.id = asked.agent
left join revoked on revoked.place = asked.place
left join ended_task on ended_task.id = asked.task
where coalesce(stopped_agent.reason, revoked.reason, ended_task.reason) is not null
$$;

-- Whose tasks end when somebody is shut out.
create index task_open_for on authority.task (on_behalf_of_id) where state = 'open';
