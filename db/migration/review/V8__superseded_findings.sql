-- What a later review met again, newest first.
create index groups_superseded on review.groups (found_at desc, review desc, position) where not latest;
