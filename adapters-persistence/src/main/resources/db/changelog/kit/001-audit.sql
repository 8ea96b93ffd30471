--liquibase formatted sql

--changeset kit:001-audit-tables
-- Writers put their entries here, in their own transaction; nobody waits for anybody.
create table audit_inbox (
    id            bigint generated always as identity primary key,
    at            timestamptz not null,
    actor_id      text not null,
    actor_number  text not null,
    actor_name    text not null,
    channel       text not null,
    address       text not null,
    action        text not null,
    outcome       text not null,
    subject_kind  text not null,
    subject_id    text not null,
    subject_label text not null,
    reason        text,
    rule          text,
    changes       text[] not null,
    digest        bytea not null
);
-- The sealer moves them here: dense numbers, each entry hashed together with the one before.
create table audit_log (
    seq           bigint primary key,
    id            bigint not null unique,
    at            timestamptz not null,
    actor_id      text not null,
    actor_number  text not null,
    actor_name    text not null,
    channel       text not null,
    address       text not null,
    action        text not null,
    outcome       text not null,
    subject_kind  text not null,
    subject_id    text not null,
    subject_label text not null,
    reason        text,
    rule          text,
    changes       text[] not null,
    digest        bytea not null,
    chain         bytea not null
);
create index audit_log_actor on audit_log (actor_number, id);
create index audit_log_subject on audit_log (subject_id, id);
create index audit_log_action on audit_log (action, id);
create index audit_log_at on audit_log using brin (at);
-- One row for each sealed batch.
create table audit_batch (
    number        bigint primary key,
    first_seq     bigint not null unique,
    last_seq      bigint not null unique,
    root          bytea not null,
    previous_hash bytea not null,
    hash          bytea not null,
    sealed_at     timestamptz not null
);
-- The heads that left the server.
create table audit_head (
    day      date primary key,
    batch    bigint not null,
    last_seq bigint not null,
    hash     bytea not null,
    made_at  timestamptz not null
);
create view audit_entries as
    select seq, id, at, actor_id, actor_number, actor_name, channel, address, action, outcome,
           subject_kind, subject_id, subject_label, reason, rule, changes
      from audit_log
    union all
    select null, id, at, actor_id, actor_number, actor_name, channel, address, action, outcome,
           subject_kind, subject_id, subject_label, reason, rule, changes
      from audit_inbox;
--rollback drop view audit_entries;
--rollback drop table audit_head;
--rollback drop table audit_batch;
--rollback drop table audit_log;
--rollback drop table audit_inbox;

--changeset kit:001-audit-append-only splitStatements:false
create function audit_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'the audit journal is append only: % on %', tg_op, tg_table_name using errcode = '42501';
end $$;
create function audit_only_sealer() returns trigger language plpgsql as $$
begin
    if current_setting('kedang.sealing', true) is distinct from 'on' then
        raise exception 'only the sealer takes entries out of the audit inbox' using errcode = '42501';
    end if;
    return null;
end $$;
create trigger audit_inbox_update before update or truncate on audit_inbox for each statement execute function audit_refuse();
create trigger audit_inbox_delete before delete on audit_inbox for each statement execute function audit_only_sealer();
create trigger audit_log_refuse before update or delete or truncate on audit_log for each statement execute function audit_refuse();
create trigger audit_batch_refuse before update or delete or truncate on audit_batch for each statement execute function audit_refuse();
create trigger audit_head_refuse before update or delete or truncate on audit_head for each statement execute function audit_refuse();
--rollback drop trigger audit_head_refuse on audit_head; drop trigger audit_batch_refuse on audit_batch; drop trigger audit_log_refuse on audit_log; drop trigger audit_inbox_delete on audit_inbox; drop trigger audit_inbox_update on audit_inbox; drop function audit_only_sealer(); drop function audit_refuse();
