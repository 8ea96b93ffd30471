--liquibase formatted sql

--changeset profiles:142-staff-keys
--comment Files of the firm's own staff take part in the check for duplicates by keys of a kind of their own, for those only who may know of them.
alter table duplicate_key drop constraint duplicate_key_kind_check;
alter table duplicate_key add constraint duplicate_key_kind_check
    check (kind in ('CREDIT_CODE', 'NAME', 'PERSON', 'CORE_NAME', 'SHORT_NAME', 'PHONE', 'STAFF'));
insert into duplicate_key (kind, key, customer_id)
select distinct 'STAFF', told.key, told.id
  from (select id, 'name/' || regexp_replace(lower(normalize(name, NFKC)), '[[:punct:][:space:]·、。「」《》〈〉【】〔〕]+', '', 'g') as key
          from customer_file where restricted
        union all
        select id, 'phone/' || regexp_replace(fields->>'phone', '[^0-9]', '', 'g') from customer_file
         where restricted and fields->>'phone' <> ''
        union all
        select id, 'id/' || (fields->>'staffNumber') from customer_file where restricted and fields->>'staffNumber' <> ''
        union all
        select id, 'id/' || (fields->>'staffIdNumber') from customer_file where restricted and fields->>'staffIdNumber' <> '') as told
 where told.key not in ('name/', 'phone/');
--rollback delete from duplicate_key where kind = 'STAFF';
--rollback alter table duplicate_key drop constraint duplicate_key_kind_check;
--rollback alter table duplicate_key add constraint duplicate_key_kind_check check (kind in ('CREDIT_CODE', 'NAME', 'PERSON', 'CORE_NAME', 'SHORT_NAME', 'PHONE'));
