--liquibase formatted sql

--changeset profiles:113-import-changes
alter table import_batch add column ask_changes boolean not null default false;
comment on column import_batch.ask_changes is 'whether rows of filed customers ask for changes of their files';
--rollback alter table import_batch drop column ask_changes;
