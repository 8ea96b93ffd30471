--liquibase formatted sql

--changeset kit:050-work-calendar
create table work_calendar (
    day     date    primary key,
    working boolean not null,
    name    text    not null
);
comment on table work_calendar is 'days that differ from the week: public holidays, and weekend days worked instead (调休)';
--rollback drop table work_calendar;

--changeset kit:051-holidays-2025
insert into work_calendar (day, working, name)
select d::date, false, h.name
from (values
    ('2025-01-01'::date, '2025-01-01'::date, '元旦'),
    ('2025-01-28', '2025-02-04', '春节'),
    ('2025-04-04', '2025-04-06', '清明节'),
    ('2025-05-01', '2025-05-05', '劳动节'),
    ('2025-05-31', '2025-06-02', '端午节'),
    ('2025-10-01', '2025-10-08', '国庆节、中秋节')
) as h (first, last, name), generate_series(h.first, h.last, interval '1 day') as d;
insert into work_calendar (day, working, name) values
    ('2025-01-26', true, '春节调休'),
    ('2025-02-08', true, '春节调休'),
    ('2025-04-27', true, '劳动节调休'),
    ('2025-09-28', true, '国庆节、中秋节调休'),
    ('2025-10-11', true, '国庆节、中秋节调休');
--rollback delete from work_calendar where day between '2025-01-01' and '2025-12-31';

--changeset kit:052-holidays-2026
insert into work_calendar (day, working, name)
select d::date, false, h.name
from (values
    ('2026-01-01'::date, '2026-01-03'::date, '元旦'),
    ('2026-02-15', '2026-02-23', '春节'),
    ('2026-04-04', '2026-04-06', '清明节'),
    ('2026-05-01', '2026-05-05', '劳动节'),
    ('2026-06-19', '2026-06-21', '端午节'),
    ('2026-09-25', '2026-09-27', '中秋节'),
    ('2026-10-01', '2026-10-07', '国庆节')
) as h (first, last, name), generate_series(h.first, h.last, interval '1 day') as d;
insert into work_calendar (day, working, name) values
    ('2026-01-04', true, '元旦调休'),
    ('2026-02-14', true, '春节调休'),
    ('2026-02-28', true, '春节调休'),
    ('2026-05-09', true, '劳动节调休'),
    ('2026-09-20', true, '国庆节调休'),
    ('2026-10-10', true, '国庆节调休');
--rollback delete from work_calendar where day between '2026-01-01' and '2026-12-31';
