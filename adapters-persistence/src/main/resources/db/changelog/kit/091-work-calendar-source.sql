--liquibase formatted sql

--changeset kit:091-work-calendar-source
alter table work_calendar add column source text not null default '';
comment on column work_calendar.source is 'where the day is from: the notice of the State Council, or who said so';
update work_calendar set source = '国务院办公厅关于2025年部分节假日安排的通知（2024年11月12日）'
    where day between '2025-01-01' and '2025-12-31';
update work_calendar set source = '国务院办公厅关于2026年部分节假日安排的通知（2025年11月4日）'
    where day between '2026-01-01' and '2026-12-31';
--rollback alter table work_calendar drop column source;
