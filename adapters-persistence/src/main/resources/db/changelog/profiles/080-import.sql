--liquibase formatted sql

--changeset profiles:080-import-batch
create table import_batch (
    id uuid primary key,
    by_id uuid not null,
    file_name text not null,
    uploaded_at timestamptz not null,
    columns jsonb not null,
    mapping jsonb not null,
    row_count int not null,
    state text not null,
    take_doubtful boolean not null,
    reason text not null,
    cancel_asked boolean not null,
    checked_to int not null,
    finished_at timestamptz,
    revision bigint not null
);
create index import_batch_by on import_batch (by_id, id desc);
create index import_batch_busy on import_batch (id) where state in ('CHECKING', 'RUNNING');
--rollback drop table import_batch;

--changeset profiles:080-import-row
create table import_row (
    batch_id uuid not null references import_batch (id),
    line int not null,
    cells jsonb not null,
    state text not null default 'STAGED',
    problems jsonb not null default '[]',
    customer_id uuid,
    primary key (batch_id, line)
);
create index import_row_state on import_row (batch_id, state, line);
create table import_key (
    batch_id uuid not null references import_batch (id),
    key text not null,
    line int not null,
    primary key (batch_id, key, line)
);
--rollback drop table import_key; drop table import_row;
