--liquibase formatted sql

--changeset access:002-account
create table account (
    employee_id         uuid primary key references employee (id),
    password_hash       text not null,
    password_changed_at timestamptz not null,
    wrong_tries         integer not null,
    waits_until         timestamptz
);
--rollback drop table account;

--changeset access:002-session
create table portal_session (
    id           uuid primary key,
    employee_id  uuid not null references employee (id),
    created_at   timestamptz not null,
    last_seen_at timestamptz not null,
    address      text not null,
    agent        text not null,
    ended_at     timestamptz
);
create index portal_session_open on portal_session (employee_id, last_seen_at) where ended_at is null;
--rollback drop table portal_session;

--changeset access:002-token
create table access_token (
    id           uuid primary key,
    employee_id  uuid not null references employee (id),
    name         text not null,
    hash         bytea not null unique check (length(hash) = 32),
    scope        text not null check (scope <> ''),
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    revoked_at   timestamptz,
    last_used_at timestamptz
);
create index access_token_employee on access_token (employee_id) where revoked_at is null;
--rollback drop table access_token;

--changeset access:002-links
-- The set-up link is written by the launcher at the first start; both kinds open once.
create table setup_link (
    token_hash bytea primary key check (length(token_hash) = 32),
    expires_at timestamptz not null,
    used_at    timestamptz
);
create table password_link (
    token_hash  bytea primary key check (length(token_hash) = 32),
    employee_id uuid not null references employee (id),
    expires_at  timestamptz not null,
    used_at     timestamptz
);
create index password_link_employee on password_link (employee_id) where used_at is null;
--rollback drop table password_link; drop table setup_link;
