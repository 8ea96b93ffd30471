--liquibase formatted sql

--changeset kit:002-outbox
-- Mails that leave with the transaction: WAITING, then SENT or, when every attempt failed, DEAD.
create table outbox (
    id              uuid primary key,
    position        bigint generated always as identity unique,
    recipient       uuid,
    address         text,
    locale          text,
    template        text not null,
    link            text not null,
    words           jsonb not null,
    message_id      text not null unique,
    created_at      timestamptz not null,
    state           text not null check (state in ('WAITING', 'SENT', 'DEAD')),
    attempts        integer not null,
    next_attempt_at timestamptz not null,
    sent_at         timestamptz,
    last_error      text,
    check (recipient is not null or address is not null)
);
create index outbox_due on outbox (next_attempt_at, position) where state = 'WAITING';
create index outbox_queue on outbox (coalesce(recipient::text, address), position) where state = 'WAITING';
create index outbox_dead on outbox (position) where state = 'DEAD';
--rollback drop table outbox;

--changeset kit:002-notice
create table notice (
    id         uuid primary key,
    recipient  uuid not null,
    template   text not null,
    link       text not null,
    words      jsonb not null,
    created_at timestamptz not null,
    read_at    timestamptz
);
create index notice_recipient on notice (recipient, id);
create index notice_unread on notice (recipient) where read_at is null;
--rollback drop table notice;
