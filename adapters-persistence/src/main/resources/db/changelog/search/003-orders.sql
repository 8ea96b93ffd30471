--liquibase formatted sql

--changeset search:003-orders
--comment Every order a list offers has an index: those by a column in which many customers are alike go on with the name.
create index customer_search_stage on customer_search (stage, name_key, customer_id);
create index customer_search_secrecy on customer_search (secrecy, name_key, customer_id);
create index customer_search_type on customer_search (type, name_key, customer_id);
create index customer_search_industry on customer_search (industry, name_key, customer_id);
create index customer_search_region on customer_search (region, name_key, customer_id);
create index customer_search_completeness on customer_search (completeness, name_key, customer_id);
create index customer_search_owner on customer_search (owner_key, name_key, customer_id);
--rollback drop index customer_search_owner; drop index customer_search_completeness; drop index customer_search_region; drop index customer_search_industry; drop index customer_search_type; drop index customer_search_secrecy; drop index customer_search_stage;
