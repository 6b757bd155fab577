-- What a node holds of a window for its calls, out of which it grants them from memory. One row for each window a node uses,
-- in place of one for each call. The share of a node that dies expires, and counts as spent.
alter table gateway.budget_reservation rename to budget_share;
alter table gateway.budget_share drop constraint budget_reservation_pkey;
alter table gateway.budget_share add primary key (id);
alter index gateway.budget_reservation_by_expiry rename to budget_share_by_expiry;
drop index gateway.budget_reservation_by_use;
create index budget_share_by_use on gateway.budget_share (budget, subject, starts_on);
