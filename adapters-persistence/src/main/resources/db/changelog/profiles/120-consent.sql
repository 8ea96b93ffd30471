--liquibase formatted sql

--changeset profiles:120-consent
create table consent (
    id                uuid        primary key,
    customer_id       uuid        not null,
    person            text        not null check (person <> ''),
    given_on          date        not null,
    purposes          jsonb       not null,
    paper_id          uuid        not null references evidence (id),
    recorded_by_id    uuid        not null,
    recorded_at       timestamptz not null,
    withdrawn_on      date,
    withdrawal_reason text,
    withdrawn_by_id   uuid,
    withdrawn_at      timestamptz,
    check (withdrawn_on is null or withdrawn_on >= given_on),
    check ((withdrawn_on is null) = (withdrawal_reason is null)),
    check ((withdrawn_on is null) = (withdrawn_by_id is null)),
    check ((withdrawn_on is null) = (withdrawn_at is null))
);
comment on table consent is 'who agreed in writing that which sensitive data of his is kept (PIPL 29), and that he took it back';
comment on column consent.customer_id is 'the file, or the file a form will become; therefore no foreign key';
comment on column consent.purposes is 'purpose by field code, as the dictionary stated it';
create index consent_customer on consent (customer_id, recorded_at desc, id desc);
--rollback drop table consent;

--changeset profiles:120-consent-append-only splitStatements:false
--comment: a consent is never altered nor deleted; its withdrawal is written once
create function consent_is_append_only() returns trigger language plpgsql as $body$
begin
    if tg_op = 'DELETE' or old.withdrawn_on is not null
        or (old.id, old.customer_id, old.person, old.given_on, old.purposes, old.paper_id, old.recorded_by_id,
            old.recorded_at)
           is distinct from
           (new.id, new.customer_id, new.person, new.given_on, new.purposes, new.paper_id, new.recorded_by_id,
            new.recorded_at) then
        raise exception 'consent is append-only';
    end if;
    return new;
end
$body$;
create trigger consent_append_only before update or delete on consent
    for each row execute function consent_is_append_only();
--rollback drop trigger consent_append_only on consent;
--rollback drop function consent_is_append_only();

--changeset profiles:120-removal
alter table file_version drop constraint file_version_kind_check;
alter table file_version add constraint file_version_kind_check
    check (kind in ('OPENED', 'IMPORTED', 'NOTES', 'STAGE', 'REQUESTED', 'TAKEN_BACK', 'RENAMED', 'CONSENT'));
--rollback alter table file_version drop constraint file_version_kind_check;
--rollback alter table file_version add constraint file_version_kind_check check (kind in ('OPENED', 'IMPORTED', 'NOTES', 'STAGE', 'REQUESTED', 'TAKEN_BACK', 'RENAMED'));
