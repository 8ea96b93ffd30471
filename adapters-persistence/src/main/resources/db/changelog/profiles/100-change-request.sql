--liquibase formatted sql

--changeset profiles:100-change-policy
create table change_policy_version (
    version    integer primary key check (version > 0),
    code       text not null,
    starts_on  date not null,
    owner      text not null,
    clause     text not null,
    content    jsonb not null,
    added_at   timestamptz not null default now()
);
comment on table change_policy_version is 'versions of the change policy; append-only, the content is one document';
create trigger change_policy_version_append_only before update or delete on change_policy_version
    for each row execute function versions_are_append_only();
--rollback drop table change_policy_version;

--changeset profiles:100-change-request
create table change_request (
    id            uuid        primary key,
    customer_id   uuid        not null references customer_file (id),
    requester_id  uuid        not null,
    department_id uuid        not null,
    chain         text        not null,
    asked         jsonb       not null,
    reason        text        not null check (reason <> ''),
    necessity     text        not null,
    evidence      jsonb       not null,
    effective     date,
    state         text        not null check (state in ('ASKED', 'RETURNED', 'SCHEDULED', 'APPLIED', 'WITHDRAWN')),
    approval_id   uuid        not null,
    asked_at      timestamptz not null,
    question      text        not null,
    checked_by_id uuid,
    applied_by_id uuid,
    applied_at    timestamptz,
    version       integer     not null check (version >= 0),
    changed_at    timestamptz not null,
    revision      bigint      not null,
    check ((state = 'APPLIED') = (applied_at is not null)),
    check ((state = 'APPLIED') = (version > 0)),
    check (state not in ('SCHEDULED', 'APPLIED') or applied_by_id is not null),
    check (state <> 'SCHEDULED' or effective is not null)
);
comment on table change_request is 'F03: what somebody wants a file to say; the file changes when it is applied';
comment on column change_request.asked is 'fields, groups, before, after';
comment on column change_request.evidence is 'array of papers: id, name, type, size, sha256, by, at';
create index change_request_customer on change_request (customer_id, asked_at, id);
create index change_request_open on change_request (customer_id) where state in ('ASKED', 'RETURNED', 'SCHEDULED');
create index change_request_due on change_request (effective, id) where state = 'SCHEDULED';
--rollback drop table change_request;

--changeset profiles:100-evidence
create table evidence (
    id          uuid        primary key,
    customer_id uuid        not null,
    name        text        not null,
    type        text        not null check (type in ('PDF', 'PNG', 'JPEG')),
    size        bigint      not null check (size > 0),
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    by_id       uuid        not null,
    at          timestamptz not null,
    named       boolean     not null,
    content     bytea       not null
);
comment on table evidence is 'papers that prove changes; those no request has named are forgotten after a day';
alter table evidence alter column content set storage external;
create index evidence_unnamed on evidence (at) where not named;
--rollback drop table evidence;

--changeset profiles:100-version-request
alter table file_version add column request_id uuid references change_request (id);
comment on column file_version.request_id is 'the change request it came of';
--rollback alter table file_version drop column request_id;
