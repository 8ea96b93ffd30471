--liquibase formatted sql

--changeset profiles:132-promotion
alter table file_version drop constraint file_version_kind_check;
alter table file_version add constraint file_version_kind_check
    check (kind in ('OPENED', 'IMPORTED', 'NOTES', 'STAGE', 'REQUESTED', 'TAKEN_BACK', 'RENAMED', 'CONSENT', 'PROMOTED'));
--rollback alter table file_version drop constraint file_version_kind_check;
--rollback alter table file_version add constraint file_version_kind_check check (kind in ('OPENED', 'IMPORTED', 'NOTES', 'STAGE', 'REQUESTED', 'TAKEN_BACK', 'RENAMED', 'CONSENT'));
