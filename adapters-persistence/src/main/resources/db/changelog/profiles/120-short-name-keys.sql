--liquibase formatted sql

--changeset profiles:120-short-name-keys
--comment A name somebody types for short finds the company: its short name, and its name up to that, become keys of their own. The folded name is there already; the short name is cut out of it where it stands in it.
alter table duplicate_key drop constraint duplicate_key_kind_check;
alter table duplicate_key add constraint duplicate_key_kind_check
    check (kind in ('CREDIT_CODE', 'NAME', 'PERSON', 'CORE_NAME', 'SHORT_NAME', 'PHONE'));
insert into duplicate_key (kind, key, customer_id, registration_id)
with told as (
    select k.customer_id, k.registration_id, k.key as core, split_part(n.key, '#', 1) as whole,
           regexp_replace(lower(normalize(coalesce(f.name, r.fields->>'name', ''), NFKC)),
                          '[[:punct:][:space:]·、。「」《》〈〉【】〔〕]+', '', 'g') as bare_name,
           regexp_replace(lower(normalize(coalesce(f.short_name, r.fields->>'shortName', ''), NFKC)),
                          '[[:punct:][:space:]·、。「」《》〈〉【】〔〕]+', '', 'g') as bare_short
      from duplicate_key k
      join duplicate_key n on n.kind = 'NAME' and (n.customer_id is null) = (k.customer_id is null)
       and coalesce(n.customer_id, n.registration_id) = coalesce(k.customer_id, k.registration_id)
      left join customer_file f on f.id = k.customer_id
      left join registration r on r.id = k.registration_id
     where k.kind = 'CORE_NAME'
), folded as (
    select customer_id, registration_id, core,
           case when length(whole) = length(bare_name) and position(bare_short in bare_name) > 0
                then substr(whole, position(bare_short in bare_name), length(bare_short))
                else bare_short end as whole_short
      from told
     where bare_short <> ''
), hearts as (
    select customer_id, registration_id, core, coalesce(nullif(
           regexp_replace(regexp_replace(whole_short,
               '(股份合作公司|股份有限公司|有限责任公司|有限公司|集团公司|总公司|分公司|公司|集团|股份|有限|责任)', '', 'g'),
               '(?<=[一-龥])(?<![超门城都夜上股集])市|(?<=[一-龥])(省|自治区|特别行政区)', '', 'g'), ''), whole_short) as short
      from folded
)
select 'SHORT_NAME', key, customer_id, registration_id
  from (select customer_id, registration_id, core, short as key from hearts
        union
        select customer_id, registration_id, core, left(core, position(short in core) + length(short) - 1) from hearts
         where position(short in core) > 0) as keys
 where key <> core;
--rollback delete from duplicate_key where kind = 'SHORT_NAME';
--rollback alter table duplicate_key drop constraint duplicate_key_kind_check;
--rollback alter table duplicate_key add constraint duplicate_key_kind_check check (kind in ('CREDIT_CODE', 'NAME', 'PERSON', 'CORE_NAME', 'PHONE'));
