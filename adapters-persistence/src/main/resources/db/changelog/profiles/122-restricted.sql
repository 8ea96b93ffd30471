--liquibase formatted sql

--changeset profiles:122-restricted
alter table customer_file add column restricted boolean generated always as (customer_type = 'STAFF') stored;
comment on column customer_file.restricted is 'files of the firm''s own staff: for whoever may not read them they do not exist';
create index customer_file_restricted on customer_file (id) where restricted;
--rollback alter table customer_file drop column restricted;
