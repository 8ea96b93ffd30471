--liquibase formatted sql

--changeset profiles:050-registration
create table registration (
    id            uuid        primary key,
    author_id     uuid        not null,
    handler_id    uuid        not null,
    department_id uuid        not null,
    tier          text        not null check (tier in ('CONTACT', 'PROVISIONAL', 'FULL')),
    state         text        not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'FILED', 'WITHDRAWN')),
    approval_id   uuid,
    fields        jsonb       not null,
    steps         jsonb       not null,
    verification  jsonb,
    not_same      text        not null,
    customer_id   uuid        unique,
    created_at    timestamptz not null,
    changed_at    timestamptz not null,
    revision      bigint      not null,
    check ((state = 'FILED') = (customer_id is not null)),
    check (state <> 'FILED' or verification is not null)
);
comment on table registration is 'F01: the form as typed; nothing of it is lost when it is returned, and it stays with the file';
comment on column registration.steps is 'the life so far, oldest first: kind, at, by, text';
create index registration_author on registration (author_id, changed_at desc, id desc);
--rollback drop table registration;

--changeset profiles:051-customer-file
create table customer_file (
    id                uuid        primary key,
    number            text        not null unique,
    aliases           jsonb       not null,
    name              text        not null,
    short_name        text        not null,
    credit_code       text        not null,
    customer_type     text        not null,
    life_stage        text        not null check (life_stage in ('POTENTIAL', 'CONCLUDED', 'LOST')),
    secrecy           text        not null check (secrecy in ('PUBLIC', 'INTERNAL', 'CONFIDENTIAL')),
    region            text        not null,
    industry          text        not null,
    product_line      text        not null,
    channel           text        not null,
    project_type      text        not null,
    fields            jsonb       not null,
    tier              text        not null check (tier in ('PROVISIONAL', 'FULL')),
    owner_id          uuid        not null,
    department_id     uuid        not null,
    opened_on         date        not null,
    last_confirmed_at timestamptz not null,
    changed_at        timestamptz not null,
    completeness      integer     not null check (completeness between 0 and 100),
    version           integer     not null check (version >= 1),
    stages            jsonb       not null,
    registration_id   uuid        unique,
    sealed            boolean     not null,
    revision          bigint      not null
);
comment on table customer_file is 'one file for each customer; what is searched or ruled on has a column, the rest is in fields';
create index customer_file_owner on customer_file (owner_id, completeness, id);
create index customer_file_department on customer_file (department_id, life_stage);
--rollback drop table customer_file;

--changeset profiles:052-file-version
create table file_version (
    customer_id        uuid        not null references customer_file (id),
    no                 integer     not null check (no >= 1),
    kind               text        not null check (kind in ('OPENED', 'IMPORTED', 'NOTES', 'STAGE', 'REQUESTED')),
    at                 timestamptz not null,
    by_id              uuid        not null,
    requested_by_id    uuid,
    approved_by_id     uuid,
    reason             text        not null check (reason <> ''),
    changes            jsonb       not null,
    dictionary_version integer     not null,
    effective          date        not null,
    primary key (customer_id, no)
);
comment on table file_version is 'every change of a file: who, when, why, old and new; never updated, never deleted';
comment on column file_version.changes is 'array of {field, before, after}';
--rollback drop table file_version;

--changeset profiles:053-number
create table number_counter (
    series text   primary key,
    last   bigint not null check (last >= 1)
);
comment on table number_counter is 'last running number given in a series; changes only with the file that got it';
create table number_register (
    number      text        primary key,
    series      text        not null,
    running     bigint      not null,
    customer_id uuid        not null unique,
    given_at    timestamptz not null,
    given_by    uuid        not null,
    unique (series, running)
);
comment on table number_register is 'to whom each number was given, for ever: a missing number would show here';
--rollback drop table number_register;
--rollback drop table number_counter;

--changeset profiles:054-duplicate-key
create table duplicate_key (
    kind            text not null check (kind in ('CREDIT_CODE', 'NAME', 'PERSON', 'CORE_NAME', 'PHONE')),
    key             text not null,
    customer_id     uuid,
    registration_id uuid,
    check ((customer_id is null) <> (registration_id is null))
);
comment on table duplicate_key is 'by which folded keys filed customers and submitted forms are recognised';
create unique index duplicate_key_certain on duplicate_key (kind, key)
    where customer_id is not null and kind in ('CREDIT_CODE', 'NAME', 'PERSON');
create index duplicate_key_any on duplicate_key (kind, key);
create index duplicate_key_customer on duplicate_key (customer_id) where customer_id is not null;
create index duplicate_key_registration on duplicate_key (registration_id) where registration_id is not null;
--rollback drop table duplicate_key;

--changeset profiles:055-contact-entry
create table contact_entry (
    id              uuid        primary key,
    name            text        not null,
    phone           text        not null,
    company         text        not null,
    note            text        not null,
    keeper_id       uuid        not null,
    department_id   uuid        not null,
    created_at      timestamptz not null,
    registration_id uuid        unique,
    revision        bigint      not null
);
comment on table contact_entry is 'F29: people who get no file';
create index contact_entry_keeper on contact_entry (keeper_id, created_at desc, id desc);
--rollback drop table contact_entry;
