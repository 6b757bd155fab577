-- What witnesses said of our checkpoints: one signature line each, as it stands in a note.
create table ledger.cosignature (
    tree_size bigint not null references ledger.checkpoint,
    witness text not null,
    seen_at timestamptz not null,
    line text not null,
    primary key (witness, tree_size)
);

create index cosignature_by_size on ledger.cosignature (tree_size);
