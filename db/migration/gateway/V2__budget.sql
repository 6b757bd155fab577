-- What may be spent on models, and what was.
create table gateway.budget (
    id uuid primary key,
    scope text not null check (scope in ('everyone', 'person', 'agent', 'client', 'task', 'model')),
    -- An id within the scope, or * for each one that has no budget of its own.
    subject text not null check (length(subject) between 1 and 200),
    label text not null check (length(label) between 1 and 200),
    -- Money in millionths of a US dollar.
    unit text not null check (unit in ('money', 'tokens')),
    period text not null check (period in ('day', 'month')),
    cap bigint not null check (cap >= 0),
    created_at timestamptz not null,
    changed_at timestamptz not null,
    -- Raised by every change, so that two admins do not overwrite each other.
    edition integer not null,
    unique (scope, subject, unit, period)
);

-- One row for each window of each budget and subject; whoever reserves or settles holds its lock.
create table gateway.budget_use (
    budget uuid not null references gateway.budget on delete cascade,
    subject text not null,
    starts_on date not null,
    label text not null,
    spent bigint not null check (spent >= 0),
    reserved bigint not null check (reserved >= 0),
    refusals bigint not null,
    primary key (budget, subject, starts_on)
);

create index budget_use_by_day on gateway.budget_use (starts_on);

-- What calls under way may still cost. A node that dies leaves its rows to expire.
create table gateway.budget_reservation (
    id uuid not null,
    budget uuid not null,
    subject text not null,
    starts_on date not null,
    amount bigint not null check (amount >= 0),
    expires_at timestamptz not null,
    primary key (id, budget),
    foreign key (budget, subject, starts_on) references gateway.budget_use on delete cascade
);

create index budget_reservation_by_expiry on gateway.budget_reservation (expires_at);
create index budget_reservation_by_use on gateway.budget_reservation (budget, subject, starts_on);
