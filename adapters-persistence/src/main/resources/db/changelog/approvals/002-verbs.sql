--liquibase formatted sql

--changeset approvals:003-verbs
alter table approval add column escalated_on date, add column decided text not null default '';
update approval a set decided = coalesce((select string_agg(x.who_id::text, ' ' order by x.line) from approval_decision x
    where x.approval_id = a.id and x.verb = 'APPROVED'), '');
alter table approval_decision
    add column principal_id   uuid,
    add column principal_name text    not null default '',
    add column target_id      uuid,
    add column target_name    text    not null default '',
    add column step           integer not null default -1,
    drop constraint approval_decision_verb_check,
    add constraint approval_decision_verb_check check (verb in ('APPROVED', 'GAVE_BACK', 'SENT_BACK', 'REFUSED', 'WITHDREW',
        'TRANSFERRED', 'ADDED_BEFORE', 'ADDED_AFTER', 'COPIED', 'URGED')),
    add check ((principal_id is null) = (principal_name = '')),
    add check ((target_id is null) = (target_name = ''));
comment on column approval.escalated_on is 'when the managers were told that the waiting stage is overdue';
comment on column approval.desk is 'where it waits: ROLE, ROLE@department or =employee; null when closed';
comment on column approval_decision.principal_id is 'whose deputy decided; null when he decided for himself';
comment on column approval_decision.target_id is 'to whom it was transferred or copied, or who was asked besides';
comment on column approval_decision.step is 'the stage it was sent back to, as the stages stood then; -1 for every other act';
comment on column approval.decided is 'whose approval counts, their ids; like the desk kept for the inbox';
create index approval_overdue on approval (deadline) where desk is not null and deadline is not null and escalated_on is null;
--rollback drop index approval_overdue;
--rollback delete from approval_decision where verb in ('SENT_BACK', 'TRANSFERRED', 'ADDED_BEFORE', 'ADDED_AFTER', 'COPIED', 'URGED');
--rollback alter table approval_decision drop constraint approval_decision_verb_check, drop column principal_id, drop column principal_name, drop column target_id, drop column target_name, drop column step, add constraint approval_decision_verb_check check (verb in ('APPROVED', 'GAVE_BACK', 'REFUSED', 'WITHDREW'));
--rollback alter table approval drop column escalated_on, drop column decided;

--changeset approvals:004-deputyship
create table deputyship (
    id             uuid   primary key,
    principal_id   uuid   not null,
    principal_name text   not null,
    deputy_id      uuid   not null,
    deputy_name    text   not null,
    first_day      date   not null,
    last_day       date   not null,
    reason         text   not null,
    ended_at       timestamptz,
    revision       bigint not null,
    check (principal_id <> deputy_id),
    check (last_day >= first_day)
);
comment on table deputyship is 'who decides in whose place, from day to day; one deputy at a time';
create index deputyship_deputy on deputyship (deputy_id, first_day);
create index deputyship_principal on deputyship (principal_id, first_day);
--rollback drop table deputyship;
