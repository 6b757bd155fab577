create schema if not exists sample;

-- One row once somebody has begun to make the sample world on this database.
create table sample.world (
    begun boolean primary key default true check (begun),
    begun_at timestamptz not null,
    finished_at timestamptz
);

-- Which change of the sample repository became which review.
create table sample.review (
    head_commit text primary key,
    review_id uuid not null
);
