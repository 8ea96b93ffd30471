--liquibase formatted sql

--changeset profiles:114-rule-change
create table rule_change (
    id            uuid        primary key,
    kind          text        not null check (kind in ('OPENING', 'CHANGING', 'TRIGGERS', 'STAGES', 'DICTIONARY', 'PROFILE')),
    title         text        not null,
    proposal      jsonb       not null,
    starts_on     date        not null,
    note          text        not null check (note <> ''),
    clause        text        not null,
    requester_id  uuid        not null,
    state         text        not null check (state in ('ASKED', 'RETURNED', 'GRANTED', 'WITHDRAWN')),
    approval_id   uuid        not null,
    asked_at      timestamptz not null,
    question      text        not null,
    decided_by_id uuid,
    decided_at    timestamptz,
    in_force_from date,
    changed_at    timestamptz not null,
    revision      bigint      not null,
    check ((state = 'GRANTED') = (decided_by_id is not null)),
    check ((decided_by_id is null) = (decided_at is null)),
    check ((decided_by_id is null) = (in_force_from is null)),
    check (decided_by_id is null or decided_by_id <> requester_id)
);
comment on table rule_change is 'requests to change the rules; a granted one has made versions';
comment on column rule_change.proposal is 'the proposed versions by name of their rules: OPENING, CHANGING, TRIGGERS, STAGES, DICTIONARY';
comment on column rule_change.starts_on is 'first day wished for';
comment on column rule_change.in_force_from is 'first day of the versions it made';
create index rule_change_asked on rule_change (asked_at desc, id desc);
--rollback drop table rule_change;
