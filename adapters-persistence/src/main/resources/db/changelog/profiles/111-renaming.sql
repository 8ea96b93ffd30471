--liquibase formatted sql

--changeset profiles:111-request-kind
alter table change_request add column kind text not null default 'CHANGE' check (kind in ('CHANGE', 'RENAMING'));
alter table change_request alter column kind drop default;
comment on column change_request.kind is 'F03, or a renaming by F20';
--rollback alter table change_request drop column kind;

--changeset profiles:111-paper-kind
alter table evidence add column kind text not null default 'OTHER'
    check (kind in ('RENAMING_NOTICE', 'CONTRACT', 'REGISTRATION_CERTIFICATE', 'LICENCE', 'OTHER'));
comment on column evidence.kind is 'what it is, as who handed it in says';
--rollback alter table evidence drop column kind;

--changeset profiles:111-renamed
alter table file_version drop constraint file_version_kind_check;
alter table file_version add constraint file_version_kind_check
    check (kind in ('OPENED', 'IMPORTED', 'NOTES', 'STAGE', 'REQUESTED', 'TAKEN_BACK', 'RENAMED'));
--rollback alter table file_version drop constraint file_version_kind_check;
--rollback alter table file_version add constraint file_version_kind_check check (kind in ('OPENED', 'IMPORTED', 'NOTES', 'STAGE', 'REQUESTED', 'TAKEN_BACK'));

--changeset profiles:111-renaming-papers
--comment The papers of a renaming (003-M 三) are a new chapter of the policy; the versions there are get it as it was lived.
alter table change_policy_version disable trigger user;
update change_policy_version
   set content = content
       || '{"renaming": [["RENAMING_NOTICE"], ["CONTRACT"], ["REGISTRATION_CERTIFICATE", "LICENCE"]]}'::jsonb
 where not jsonb_exists(content, 'renaming');
alter table change_policy_version enable trigger user;
--rollback alter table change_policy_version disable trigger user;
--rollback update change_policy_version set content = content - 'renaming';
--rollback alter table change_policy_version enable trigger user;
