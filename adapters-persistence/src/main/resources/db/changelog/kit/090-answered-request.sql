--liquibase formatted sql

--changeset kit:090-answered-request
create table answered_request (
    caller uuid not null,
    key varchar(255) not null,
    fingerprint varchar(64) not null,
    status int not null,
    location text not null,
    entity_tag text not null,
    body text not null,
    answered_at timestamptz not null default now(),
    primary key (caller, key)
);
create index answered_request_age on answered_request (answered_at);
--rollback drop table answered_request;
