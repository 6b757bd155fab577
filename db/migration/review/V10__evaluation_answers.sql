-- What participants answered in a case that is not over, so that whoever takes it over asks nobody again. They go when
-- the case is over.
create table review.evaluation_answers (
    evaluation uuid not null references review.evaluations,
    position integer not null,
    participant text not null,
    answer jsonb not null,
    primary key (evaluation, position, participant)
);
