--liquibase formatted sql

--changeset profiles:110-version-cover
alter table file_version add column cover jsonb;
comment on column file_version.cover is
    'what stood on the cover after this version: owner, department, tier, aliases, sealed, confirmedAt';
update file_version v
   set cover = jsonb_build_object(
           'owner', f.owner_id,
           'department', f.department_id,
           'tier', f.tier,
           'sealed', f.sealed and not exists (
               select from file_version later
                where later.customer_id = v.customer_id and later.no > v.no and later.kind = 'TAKEN_BACK'),
           'confirmedAt', to_char(f.last_confirmed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
           'aliases', coalesce((
               select jsonb_agg(other.alias order by other.place)
                 from jsonb_array_elements(f.aliases) with ordinality as other (alias, place)
                where other.alias ->> 'kind' <> 'formerName'
                   or not exists (
                      select from file_version later, jsonb_array_elements(later.changes) as change
                       where later.customer_id = v.customer_id and later.no > v.no
                         and change ->> 'field' = 'name' and change ->> 'before' = other.alias ->> 'value')), '[]'))
  from customer_file f
 where f.id = v.customer_id;
alter table file_version alter column cover set not null;
--rollback alter table file_version drop column cover;

--changeset profiles:110-version-moment
create index file_version_moment on file_version (customer_id, at desc, no desc);
--rollback drop index file_version_moment;
