--liquibase formatted sql

--changeset access:001-department
create table department (
    id       uuid primary key,
    name     text not null unique check (name <> ''),
    parent   uuid references department (id),
    revision bigint not null,
    check (parent <> id)
);
--rollback drop table department;

--changeset access:001-employee
create table employee (
    id       uuid primary key,
    number   text not null unique check (number = upper(number)),
    name     text not null check (name <> ''),
    email    text not null,
    locale   text not null check (locale in ('zh_CN', 'zh_TW', 'en')),
    theme    text not null check (theme in ('auto', 'light', 'dark')),
    revision bigint not null
);
--rollback drop table employee;

--changeset access:001-assignment
-- Where an employee works in which roles; ends_before is the first day it no longer holds. The three officers (三员) stand
-- alone: no row joins one of them with another role, whatever program writes it.
create table assignment (
    employee_id uuid not null references employee (id),
    line        integer not null check (line > 0),
    department  uuid not null references department (id),
    roles       text not null check (roles <> ''),
    starts_on   date not null,
    ends_before date check (ends_before >= starts_on),
    constraint assignment_pk primary key (employee_id, line) deferrable initially deferred,
    constraint officer_alone check (
        roles !~ '(SYSTEM_OFFICER|SECURITY_OFFICER|AUDIT_OFFICER)'
        or roles in ('SYSTEM_OFFICER', 'SECURITY_OFFICER', 'AUDIT_OFFICER'))
);
create index assignment_department on assignment (department);
--rollback drop table assignment;

--changeset access:001-assignment-one-at-a-time splitStatements:false
-- Two assignments that hold on the same day would join their roles; the officer rule needs them one after the other.
create function assignment_one_at_a_time() returns trigger language plpgsql as $$
begin
    if exists (select 1 from assignment other
               where other.employee_id = new.employee_id and other.line <> new.line
                 and daterange(other.starts_on, other.ends_before) && daterange(new.starts_on, new.ends_before)) then
        raise exception 'employee % has two assignments on one day', new.employee_id using errcode = '23P01';
    end if;
    return null;
end $$;
create constraint trigger assignment_one_at_a_time after insert or update on assignment
    deferrable initially deferred for each row execute function assignment_one_at_a_time();
--rollback drop trigger assignment_one_at_a_time on assignment; drop function assignment_one_at_a_time();
