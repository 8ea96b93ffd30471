--liquibase formatted sql

--changeset profiles:133-volumes
create index customer_file_volume on customer_file (owner_id, number);
--rollback drop index customer_file_volume;
