--liquibase formatted sql

--changeset search:002-list-view
--comment How each person looks at the list of customers.
create table list_view (
    id         uuid   primary key,
    person_id  uuid   not null,
    name       text   not null check (length(name) between 1 and 40),
    text       text   not null,
    filters    text[] not null,
    sort       text[] not null,
    columns    text[] not null,
    unique (person_id, name)
);
comment on column list_view.filters is 'FACET=value, one an entry';
comment on column list_view.sort is 'FIELD, or -FIELD for descending';
create table list_columns (
    person_id uuid   primary key,
    columns   text[] not null
);
--rollback drop table list_view;
--rollback drop table list_columns;
