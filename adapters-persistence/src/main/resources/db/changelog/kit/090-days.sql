--liquibase formatted sql

--changeset kit:090-days
-- The last day of the firm whose daily work was started.
create table passed_day (
    one smallint primary key check (one = 1),
    day date not null
);
-- How far a demo's training clock is from the real time.
create table training_clock (
    one           smallint primary key check (one = 1),
    started_at    timestamptz not null,
    ahead_seconds bigint not null
);
--rollback drop table training_clock;
--rollback drop table passed_day;
