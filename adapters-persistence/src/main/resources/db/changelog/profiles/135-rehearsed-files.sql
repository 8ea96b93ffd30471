--liquibase formatted sql

--changeset profiles:135-rehearsed-files
create index file_version_written on file_version (at desc, customer_id desc, no desc) where kind not in ('OPENED', 'IMPORTED', 'TAKEN_BACK');
create index file_version_moved on file_version (at desc, customer_id desc, no desc) where kind = 'STAGE';
--rollback drop index file_version_moved;
--rollback drop index file_version_written;
