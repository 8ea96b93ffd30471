--liquibase formatted sql

--changeset kedang:profiles-145-evidence-of-customer
create index evidence_of_customer on evidence (customer_id, id) where named;
--rollback drop index evidence_of_customer;
