--liquibase formatted sql

--changeset profiles:112-stage-policy
create table stage_policy_version (
    version    integer primary key check (version > 0),
    code       text not null,
    starts_on  date not null,
    owner      text not null,
    clause     text not null,
    content    jsonb not null,
    added_at   timestamptz not null default now()
);
comment on table stage_policy_version is 'versions of the stage policy: between which stages of business customers move; append-only';
create trigger stage_policy_version_append_only before update or delete on stage_policy_version
    for each row execute function versions_are_append_only();
--rollback drop table stage_policy_version;

--changeset profiles:112-lamp-factory-stages
insert into stage_policy_version (version, code, starts_on, owner, clause, content) values
(1, 'lamp-factory', date '2020-01-01', '销售部', '004 一.1',
 '{"note": "", "moves": {"POTENTIAL": ["CONCLUDED", "LOST"], "CONCLUDED": ["LOST"], "LOST": ["POTENTIAL", "CONCLUDED"]}}');
--rollback alter table stage_policy_version disable trigger user;
--rollback delete from stage_policy_version where version = 1;
--rollback alter table stage_policy_version enable trigger user;
