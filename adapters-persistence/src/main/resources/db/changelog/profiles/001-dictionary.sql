--liquibase formatted sql

--changeset kedang:profiles-001-dictionary
--comment: versions of the field dictionary; append-only, the content is one document
create table field_dictionary_version (
    version    integer primary key check (version > 0),
    starts_on  date not null,
    owner      text not null,
    clause     text not null,
    note       text not null,
    content    jsonb not null,
    added_at   timestamptz not null default now()
);
--rollback drop table field_dictionary_version;

--changeset kedang:profiles-001-policy
--comment: versions of the opening policy; append-only
create table opening_policy_version (
    version    integer primary key check (version > 0),
    code       text not null,
    starts_on  date not null,
    owner      text not null,
    clause     text not null,
    content    jsonb not null,
    added_at   timestamptz not null default now()
);
--rollback drop table opening_policy_version;

--changeset kedang:profiles-001-append-only splitStatements:false
--comment: what a version said stays said
create function versions_are_append_only() returns trigger language plpgsql as $body$
begin
    raise exception '% is append-only', tg_table_name;
end
$body$;
create trigger field_dictionary_version_append_only before update or delete on field_dictionary_version
    for each row execute function versions_are_append_only();
create trigger opening_policy_version_append_only before update or delete on opening_policy_version
    for each row execute function versions_are_append_only();
--rollback drop trigger field_dictionary_version_append_only on field_dictionary_version;
--rollback drop trigger opening_policy_version_append_only on opening_policy_version;
--rollback drop function versions_are_append_only();
