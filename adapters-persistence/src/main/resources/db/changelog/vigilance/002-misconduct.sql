--liquibase formatted sql

--changeset kedang:vigilance-002-misconduct
create table misconduct (
    id           uuid        primary key,
    subject      text        not null check (subject <> ''),
    content      text        not null check (content <> ''),
    accused      uuid[]      not null,
    reporter_id  uuid        references employee (id),
    reported_on  date        not null,
    code_hash    text        not null unique,
    finding      text        check (finding in ('CONFIRMED', 'UNFOUNDED', 'INCONCLUSIVE')),
    finding_text text,
    closed_by    uuid        references employee (id),
    closed_at    timestamptz,
    check ((closed_at is null) = (finding is null) and (closed_at is null) = (closed_by is null)
        and (closed_at is null) = (finding_text is null))
);
comment on table misconduct is 'reports of misconduct and leaks (F34); nothing is ever deleted';
comment on column misconduct.reporter_id is 'null when he did not give his name; then nothing here leads to him, only the day is kept';
comment on column misconduct.code_hash is 'SHA-256 of the code the reporter follows it by';

create table misconduct_step (
    place         bigint      generated always as identity primary key,
    misconduct_id uuid        not null references misconduct (id),
    kind          text        not null check (kind in ('STEP', 'NOTE', 'ANSWER')),
    written_by    uuid        not null references employee (id),
    written_at    timestamptz not null,
    content       text        not null check (content <> '')
);
create index misconduct_step_misconduct on misconduct_step (misconduct_id, place);
--rollback drop table misconduct_step;
--rollback drop table misconduct;
