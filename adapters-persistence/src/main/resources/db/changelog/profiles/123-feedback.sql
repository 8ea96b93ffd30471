--liquibase formatted sql

--changeset profiles:123-feedback
create table feedback (
    id              uuid        primary key,
    customer_id     uuid        not null references customer_file (id),
    kind            text        not null check (kind in ('PRAISE', 'COMPLAINT', 'NEED', 'OTHER')),
    day             date        not null,
    said            text        not null check (said <> ''),
    author_id       uuid        not null,
    author_name     text        not null,
    department_id   uuid        not null,
    department_name text        not null,
    left_at         timestamptz not null,
    version         integer     check (version > 0),
    word            text,
    settled_by_id   uuid,
    settled_at      timestamptz,
    check ((settled_at is null) = (settled_by_id is null)),
    check ((settled_at is null) = (word is null)),
    check (version is null or settled_at is not null),
    check (settled_at is null or (version is null) = (word <> ''))
);
comment on table feedback is 'what other departments heard from a customer, beside his file until it is taken in or set aside (001 一.1)';
comment on column feedback.version is 'the version of the file that says it; null when it waits or was set aside';
comment on column feedback.word is 'why it was set aside; empty when it was taken, null while it waits';
create index feedback_customer on feedback (customer_id, left_at desc, id desc);
create index feedback_waiting on feedback (customer_id, left_at desc, id desc) where settled_at is null;
create index feedback_author on feedback (author_id, left_at desc, id desc);
--rollback drop table feedback;

--changeset profiles:123-feedback-append-only splitStatements:false
--comment: what was said is never altered nor deleted; what became of it is written once
create function feedback_is_append_only() returns trigger language plpgsql as $body$
begin
    if tg_op = 'DELETE' or old.settled_at is not null
        or (old.id, old.customer_id, old.kind, old.day, old.said, old.author_id, old.author_name, old.department_id,
            old.department_name, old.left_at)
           is distinct from
           (new.id, new.customer_id, new.kind, new.day, new.said, new.author_id, new.author_name, new.department_id,
            new.department_name, new.left_at) then
        raise exception 'feedback is append-only';
    end if;
    return new;
end
$body$;
create trigger feedback_append_only before update or delete on feedback
    for each row execute function feedback_is_append_only();
--rollback drop trigger feedback_append_only on feedback;
--rollback drop function feedback_is_append_only();
