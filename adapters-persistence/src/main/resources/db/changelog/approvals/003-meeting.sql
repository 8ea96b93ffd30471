--liquibase formatted sql

--changeset approvals:005-meeting
alter table approval
    add column seats text not null default '',
    add column voted text not null default '';
comment on column approval.seats is 'desks of the members of the meeting that was called, besides the chair''s; empty when none was';
comment on column approval.voted is 'whose place has voted in it, their ids; like the seats kept for the inbox';
create index approval_seats on approval using gin (string_to_array(seats, ' ')) where seats <> '';
alter table approval_decision
    add column minutes_id   uuid,
    add column minutes_name text not null default '',
    drop constraint approval_decision_verb_check,
    add constraint approval_decision_verb_check check (verb in ('APPROVED', 'GAVE_BACK', 'SENT_BACK', 'REFUSED', 'WITHDREW',
        'TRANSFERRED', 'ADDED_BEFORE', 'ADDED_AFTER', 'COPIED', 'URGED', 'CONVENED', 'VOTED_FOR', 'VOTED_AGAINST', 'ABSTAINED',
        'CARRIED', 'LOST')),
    add check ((minutes_id is null) = (minutes_name = ''));
create table approval_minutes (
    id          uuid        primary key,
    approval_id uuid        not null references approval (id),
    name        text        not null,
    media_type  text        not null,
    size        bigint      not null check (size > 0),
    sha256      text        not null,
    by_id       uuid        not null,
    at          timestamptz not null,
    content     bytea       not null
);
comment on table approval_minutes is 'minutes of the meetings that decided a stage; stored once, never altered';
create index approval_minutes_of on approval_minutes (approval_id);
--rollback drop table approval_minutes;
--rollback delete from approval_decision where verb in ('CONVENED', 'VOTED_FOR', 'VOTED_AGAINST', 'ABSTAINED', 'CARRIED', 'LOST');
--rollback alter table approval_decision drop constraint approval_decision_verb_check, drop column minutes_id, drop column minutes_name, add constraint approval_decision_verb_check check (verb in ('APPROVED', 'GAVE_BACK', 'SENT_BACK', 'REFUSED', 'WITHDREW', 'TRANSFERRED', 'ADDED_BEFORE', 'ADDED_AFTER', 'COPIED', 'URGED'));
--rollback drop index approval_seats;
--rollback alter table approval drop column seats, drop column voted;
