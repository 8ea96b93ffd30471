--liquibase formatted sql

--changeset kedang:borrowing-001-policy
create table loan_policy_version (
    version    integer primary key check (version > 0),
    code       text not null,
    starts_on  date not null,
    owner      text not null,
    clause     text not null,
    content    jsonb not null,
    added_at   timestamptz not null default now()
);
comment on table loan_policy_version is 'versions of the borrowing policy: longest term, reminder, who decides by secrecy; append-only';
create trigger loan_policy_version_append_only before update or delete on loan_policy_version
    for each row execute function versions_are_append_only();
--rollback drop table loan_policy_version;

--changeset kedang:borrowing-001-policy-defaults
insert into loan_policy_version (version, code, starts_on, owner, clause, content) values
(1, 'lamp-factory', date '2020-01-01', '档案管理部', '000 §03',
 '{"longestDays": 30, "remindDays": 3, "peers": ["ACCOUNT_MANAGER", "SALES_REP"],
   "levels": {
     "PUBLIC": {
       "peers":  [{"name": "salesManager", "roles": ["SALES_MANAGER", "GENERAL_MANAGER"], "near": false, "workingDays": 2}],
       "others": [{"name": "supervisor", "roles": ["DEPARTMENT_MANAGER", "SALES_MANAGER", "GENERAL_MANAGER"], "near": true, "workingDays": 2}]},
     "INTERNAL": {
       "peers":  [{"name": "salesManager", "roles": ["SALES_MANAGER", "GENERAL_MANAGER"], "near": false, "workingDays": 2}],
       "others": [{"name": "supervisor", "roles": ["DEPARTMENT_MANAGER", "SALES_MANAGER", "GENERAL_MANAGER"], "near": true, "workingDays": 2}]},
     "CONFIDENTIAL": {
       "peers":  [{"name": "salesManager", "roles": ["SALES_MANAGER", "GENERAL_MANAGER"], "near": false, "workingDays": 2},
                  {"name": "legal", "roles": ["LEGAL_RISK"], "near": false, "workingDays": 2},
                  {"name": "generalManager", "roles": ["GENERAL_MANAGER"], "near": false, "workingDays": 2}],
       "others": [{"name": "supervisor", "roles": ["DEPARTMENT_MANAGER", "SALES_MANAGER", "GENERAL_MANAGER"], "near": true, "workingDays": 2},
                  {"name": "legal", "roles": ["LEGAL_RISK"], "near": false, "workingDays": 2},
                  {"name": "generalManager", "roles": ["GENERAL_MANAGER"], "near": false, "workingDays": 2}]}}}');
--rollback alter table loan_policy_version disable trigger user;
--rollback delete from loan_policy_version where version = 1;
--rollback alter table loan_policy_version enable trigger user;

--changeset kedang:borrowing-001-loan
create sequence loan_number;
create table loan (
    id               uuid        primary key,
    number           text        not null unique,
    borrower_id      uuid        not null references employee (id),
    purpose          text        not null,
    reason           text        not null check (reason <> ''),
    categories       smallint[]  not null check (categories <@ array[1, 2, 3, 4]::smallint[] and 1 = any (categories)),
    media            text[]      not null check (media <@ array['ELECTRONIC', 'PAPER'] and cardinality(media) > 0),
    printing         boolean     not null,
    first_day        date        not null,
    last_day         date        not null check (last_day >= first_day),
    ends_at          timestamptz not null,
    secrecy          text        not null check (secrecy in ('PUBLIC', 'INTERNAL', 'CONFIDENTIAL')),
    extending_id     uuid        references loan (id),
    noted_by         uuid        references employee (id),
    noted_channel    text        check (noted_channel in ('MAIL', 'PHONE')),
    noted_words      text,
    approval_id      uuid        not null,
    asked_at         timestamptz not null,
    state            text        not null
        check (state in ('ASKED', 'REFUSED', 'WITHDRAWN', 'LENT', 'EXTENDED', 'RETURNED', 'CLOSED')),
    decided_by       uuid        references employee (id),
    decided_at       timestamptz,
    decision_note    text,
    grant_id         uuid        references access_grant (id),
    papers           jsonb       not null,
    handed_out_by    uuid        references employee (id),
    handed_out_at    timestamptz,
    handed_out_pages integer     check (handed_out_pages > 0),
    handed_out_note  text,
    returned_by      uuid        references employee (id),
    returned_at      timestamptz,
    returned_pages   integer     check (returned_pages >= 0),
    condition        text        check (condition in ('SOUND', 'DAMAGED', 'ALTERED', 'LOST')),
    return_note      text,
    closed_by        uuid        references employee (id),
    closed_at        timestamptz,
    explanation      text,
    reminded_at      timestamptz,
    end_told_at      timestamptz,
    revision         bigint      not null,
    check ((noted_by is null) = (noted_channel is null) and (noted_by is null) = (noted_words is null)),
    check ((decided_by is null) = (decided_at is null)),
    check ((handed_out_by is null) = (handed_out_pages is null)),
    check ((returned_by is null) = (returned_pages is null)),
    check ((closed_by is null) = (explanation is null)),
    check ((state = 'ASKED') = (decided_at is null)),
    check (state <> 'CLOSED' or closed_at is not null)
);
comment on table loan is 'the register of loans; nothing is ever deleted';
comment on column loan.ends_at is 'first instant after the last day, by the firm''s clock';
comment on column loan.papers is 'papers of the files with their fingerprints at lending, and what was found at return';
create index loan_borrower on loan (borrower_id, id);
create index loan_running on loan (ends_at) where state = 'LENT';
create index loan_state on loan (state, id);
create index loan_extending on loan (extending_id) where extending_id is not null;

create table loan_file (
    loan_id     uuid not null references loan (id),
    customer_id uuid not null,
    primary key (loan_id, customer_id)
);
create index loan_file_customer on loan_file (customer_id, loan_id);
--rollback drop table loan_file;
--rollback drop table loan;
--rollback drop sequence loan_number;

--changeset kedang:borrowing-001-room
create table room_entry (
    id         uuid        primary key,
    person     text        not null check (person <> ''),
    purpose    text        not null check (purpose <> ''),
    entered_at timestamptz not null,
    left_at    timestamptz check (left_at >= entered_at),
    noted_by   uuid        not null references employee (id),
    noted_at   timestamptz not null
);
comment on table room_entry is 'who entered the storage room, what for, from when to when';
--rollback drop table room_entry;

--changeset kedang:borrowing-001-room-kept splitStatements:false
--comment: a line stays as it was written; only the time out is added, once
create function room_entries_are_kept() returns trigger language plpgsql as $body$
begin
    if tg_op = 'DELETE' or old.left_at is not null
       or (new.id, new.person, new.purpose, new.entered_at, new.noted_by, new.noted_at)
          is distinct from (old.id, old.person, old.purpose, old.entered_at, old.noted_by, old.noted_at) then
        raise exception 'room_entry is kept as it was written';
    end if;
    return new;
end
$body$;
create trigger room_entry_kept before update or delete on room_entry
    for each row execute function room_entries_are_kept();
--rollback drop trigger room_entry_kept on room_entry;
--rollback drop function room_entries_are_kept();
