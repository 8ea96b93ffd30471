--liquibase formatted sql

--changeset kedang:conduct-001-texts
create table conduct_text (
    kind         text        not null check (kind in ('AGREEMENT', 'GUIDE')),
    version      int         not null check (version > 0),
    starts_on    date        not null,
    title        text        not null check (title <> ''),
    body         text        not null check (body <> ''),
    published_by uuid        not null references employee (id),
    published_at timestamptz not null,
    primary key (kind, version)
);
comment on table conduct_text is 'versions of the confidentiality agreement and of the security guide; append only';
comment on column conduct_text.starts_on is 'first day (Asia/Shanghai) the version is in force';

create table conduct_quiz (
    version   int  primary key check (version > 1),
    starts_on date not null,
    pass_mark int  not null check (pass_mark between 50 and 100),
    questions text not null
);
comment on table conduct_quiz is 'versions of the security quiz the firm published; version 1 is the one the product brings along';
--rollback drop table conduct_quiz;
--rollback drop table conduct_text;

--changeset kedang:conduct-001-signatures
create table conduct_signature (
    id          uuid        primary key,
    employee_id uuid        not null references employee (id),
    number      text        not null,
    name        text        not null,
    version     int         not null,
    text_hash   text        not null check (text_hash ~ '^[0-9a-f]{64}$'),
    signed_at   timestamptz not null,
    address     text        not null,
    way         text        not null check (way in ('TYPED', 'DRAWN')),
    mark        text        not null check (length(mark) between 1 and 20000),
    unique (employee_id, version)
);
comment on table conduct_signature is 'who signed which version of the agreement, when and from where; never changed, never deleted';
comment on column conduct_signature.mark is 'the typed name, or the strokes as an SVG path in a field of 600 x 200';

create table conduct_attempt (
    id          uuid        primary key,
    employee_id uuid        not null references employee (id),
    version     int         not null,
    number      int         not null check (number > 0),
    asked       text[]      not null,
    started_at  timestamptz not null,
    ended_at    timestamptz,
    score       int         check (score between 0 and 100),
    passed      boolean     not null default false,
    wrong       text[],
    unique (employee_id, version, number),
    check ((ended_at is null) = (score is null))
);
comment on table conduct_attempt is 'tries at the security quiz, every one of them';
create index conduct_attempt_passed on conduct_attempt (employee_id, version) where passed;
--rollback drop table conduct_attempt;
--rollback drop table conduct_signature;

--changeset kedang:conduct-001-signatures-stay splitStatements:false
create function conduct_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'what was published or signed stays: % on %', tg_op, tg_table_name using errcode = '42501';
end $$;
create trigger conduct_signature_refuse before update or delete on conduct_signature for each row execute function conduct_refuse();
create trigger conduct_text_refuse before update or delete on conduct_text for each row execute function conduct_refuse();
create trigger conduct_quiz_refuse before update or delete on conduct_quiz for each row execute function conduct_refuse();
create trigger conduct_attempt_refuse before delete on conduct_attempt for each row execute function conduct_refuse();
--rollback drop trigger conduct_attempt_refuse on conduct_attempt; drop trigger conduct_quiz_refuse on conduct_quiz; drop trigger conduct_text_refuse on conduct_text; drop trigger conduct_signature_refuse on conduct_signature; drop function conduct_refuse();

--changeset kedang:conduct-001-training
create table conduct_training (
    quarter    text        primary key check (quarter ~ '^20[0-9]{2}Q[1-4]$'),
    topic      text        not null check (topic <> ''),
    cases      text        not null check (cases <> ''),
    planned_by uuid        not null references employee (id),
    planned_at timestamptz not null
);
comment on table conduct_training is 'the confidentiality training of each quarter with its cases';

create table conduct_session (
    id      uuid primary key,
    quarter text not null references conduct_training (quarter),
    held_on date not null,
    place   text not null check (place <> '')
);
create index conduct_session_quarter on conduct_session (quarter, held_on);

create table conduct_attendance (
    session_id  uuid not null references conduct_session (id),
    employee_id uuid not null references employee (id),
    state       text not null check (state in ('PRESENT', 'ABSENT', 'EXCUSED')),
    primary key (session_id, employee_id)
);
create index conduct_attendance_employee on conduct_attendance (employee_id);
--rollback drop table conduct_attendance;
--rollback drop table conduct_session;
--rollback drop table conduct_training;
