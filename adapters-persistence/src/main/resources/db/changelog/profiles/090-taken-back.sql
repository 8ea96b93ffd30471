--liquibase formatted sql

--changeset profiles:090-version-taken-back
alter table file_version drop constraint file_version_kind_check;
alter table file_version add constraint file_version_kind_check
    check (kind in ('OPENED', 'IMPORTED', 'NOTES', 'STAGE', 'REQUESTED', 'TAKEN_BACK'));
--rollback alter table file_version drop constraint file_version_kind_check;
--rollback alter table file_version add constraint file_version_kind_check
--rollback     check (kind in ('OPENED', 'IMPORTED', 'NOTES', 'STAGE', 'REQUESTED'));
