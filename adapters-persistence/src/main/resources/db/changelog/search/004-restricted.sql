--liquibase formatted sql

--changeset search:004-restricted
alter table customer_search add column restricted boolean generated always as (type = 'STAFF') stored;
comment on column customer_search.restricted is 'files of the firm''s own staff: for whoever may not read them they do not exist';
create index customer_search_restricted on customer_search (customer_id) where restricted;
--rollback alter table customer_search drop column restricted;
