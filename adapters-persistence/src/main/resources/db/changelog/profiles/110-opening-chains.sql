--liquibase formatted sql

--changeset profiles:110-registration-chain
alter table registration add column policy_version integer not null default 0;
alter table registration add column papers jsonb not null default '[]';
alter table registration add column rating jsonb;
alter table registration drop constraint registration_check1;
comment on column registration.policy_version is 'the version of the opening policy it was handed in under; 0 before, and for forms of older releases, which go by the day';
comment on column registration.papers is 'array of papers: code in the policy, id, name, type, size, sha256, by, at, accepted';
comment on column registration.rating is 'value and risk as the department head sees them: value, risk, basis, by, at';
--rollback alter table registration add constraint registration_check1 check (state <> 'FILED' or verification is not null) not valid;
--rollback alter table registration drop column rating;
--rollback alter table registration drop column papers;
--rollback alter table registration drop column policy_version;

--changeset profiles:110-file-rating
alter table customer_file add column rating jsonb;
comment on column customer_file.rating is 'value and risk as last rated: value, risk, basis, by, at';
--rollback alter table customer_file drop column rating;
