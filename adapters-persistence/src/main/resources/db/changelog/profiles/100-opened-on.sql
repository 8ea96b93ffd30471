--liquibase formatted sql

--changeset profiles:100-opened-on
--comment The trend on the managers' dashboard looks at the last weeks alone.
create index customer_file_opened_on on customer_file (opened_on);
--rollback drop index customer_file_opened_on;
