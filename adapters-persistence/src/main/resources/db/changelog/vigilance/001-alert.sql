--liquibase formatted sql

--changeset kedang:vigilance-001-alert
create table alert_policy_version (
    version   int  primary key check (version > 0),
    code      text not null,
    starts_on date not null,
    owner     text not null,
    clause    text not null,
    content   jsonb not null,
    added_at  timestamptz not null default now()
);
comment on table alert_policy_version is 'from where on reading is unusual; append only';
create trigger alert_policy_version_append_only before update or delete on alert_policy_version
    for each row execute function versions_are_append_only();
insert into alert_policy_version (version, code, starts_on, owner, clause, content) values
    (1, 'lamp-factory', date '2020-01-01', '安全管理员', '000 异常访问预警',
     '{"note": "", "burstFiles": 30, "burstMinutes": 10, "nightFiles": 5, "nightFrom": "22:00", "nightUntil": "06:00",
       "refusals": 20, "refusalMinutes": 10, "habitTimes": 5, "habitFloor": 40,
       "narrowing": ["BURST", "NIGHT", "REFUSALS", "HABIT"]}');

create table access_alert (
    id             uuid        primary key,
    person_id      uuid        not null references employee (id),
    kind           text        not null check (kind in ('BURST', 'NIGHT', 'REFUSALS', 'HABIT', 'BLOCKED')),
    usual          int         not null,
    policy_version int         not null references alert_policy_version (version),
    narrows        boolean     not null,
    counted        int         not null,
    first_at       timestamptz not null,
    last_at        timestamptz not null check (last_at >= first_at),
    raised_at      timestamptz not null,
    state          text        not null check (state in ('OPEN', 'FALSE_ALARM', 'RESTRICTED', 'LIFTED', 'INVESTIGATION')),
    narrowing      boolean     not null,
    revision       bigint      not null
);
comment on table access_alert is 'episodes of unusual reading; nothing is ever deleted';
comment on column access_alert.narrowing is 'whether it limits the person''s reading to his own customers now';
create unique index access_alert_open on access_alert (person_id, kind) where state = 'OPEN';
create index access_alert_narrowing on access_alert (person_id) where narrowing;
create index access_alert_person on access_alert (person_id, kind, id);

create table access_alert_ruling (
    alert_id   uuid        not null references access_alert (id),
    place      int         not null,
    state      text        not null check (state in ('FALSE_ALARM', 'RESTRICTED', 'LIFTED', 'INVESTIGATION')),
    decided_by uuid        not null references employee (id),
    decided_at timestamptz not null,
    reason     text        not null check (reason <> ''),
    primary key (alert_id, place)
);
--rollback drop table access_alert_ruling;
--rollback drop table access_alert;
--rollback drop table alert_policy_version;
