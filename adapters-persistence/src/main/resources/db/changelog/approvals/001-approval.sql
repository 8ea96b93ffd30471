--liquibase formatted sql

--changeset approvals:001-approval
create table approval (
    id                      uuid        primary key,
    subject_kind            text        not null,
    subject_id              text        not null,
    subject_title           text        not null,
    round                   integer     not null check (round >= 1),
    requester_id            uuid        not null,
    requester_name          text        not null,
    requester_department_id uuid        not null,
    policy                  text        not null,
    stages                  jsonb       not null,
    link                    text        not null,
    state                   text        not null check (state in ('WAITING', 'GRANTED', 'GIVEN_BACK', 'WITHDRAWN', 'REFUSED')),
    stage                   integer     not null check (stage >= 0),
    desk                    text,
    deadline                date,
    opened_at               timestamptz not null,
    closed_at               timestamptz,
    revision                bigint      not null,
    unique (subject_kind, subject_id, round),
    check ((state = 'WAITING') = (desk is not null)),
    check ((state = 'WAITING') = (closed_at is null))
);
comment on table approval is 'one round of decisions on one subject; stages are frozen when it is opened';
comment on column approval.desk is 'where it waits: ROLE or ROLE@department; null when closed';
create unique index approval_open on approval (subject_kind, subject_id) where state = 'WAITING';
-- the inbox: one range scan a desk, in the order it is shown
create index approval_waiting on approval (desk, (coalesce(deadline, 'infinity'::date)), id) where desk is not null;
create index approval_own on approval (requester_id, opened_at desc, id desc);
--rollback drop table approval;

--changeset approvals:002-decision
create table approval_decision (
    approval_id uuid        not null references approval (id),
    line        integer     not null check (line >= 0),
    stage       integer     not null,
    who_id      uuid        not null,
    who_name    text        not null,
    verb        text        not null check (verb in ('APPROVED', 'GAVE_BACK', 'REFUSED', 'WITHDREW')),
    note        text        not null,
    at          timestamptz not null,
    primary key (approval_id, line)
);
create index approval_decision_who on approval_decision (who_id, at);
--rollback drop table approval_decision;
