--liquibase formatted sql

--changeset profiles:140-evidence-erased
alter table evidence add column erased_at timestamptz;
alter table evidence add check (erased_at is null or length(content) = 0);
comment on column evidence.erased_at is 'when the bytes were overwritten for good; name and fingerprint stay';
comment on table file_version is 'every change of a file: who, when, why, old and new; never deleted, and updated only to overwrite a sensitive value nobody consents to any more (PIPL 47)';
--rollback comment on table file_version is 'every change of a file: who, when, why, old and new; never updated, never deleted';
--rollback alter table evidence drop column erased_at;
