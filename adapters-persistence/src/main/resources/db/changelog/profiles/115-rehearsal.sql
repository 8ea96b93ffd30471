--liquibase formatted sql

--changeset profiles:115-rehearsal
create index registration_handed_in on registration (changed_at desc, id desc) where state in ('SUBMITTED', 'RETURNED', 'FILED');
create index change_request_asked on change_request (asked_at desc, id desc) where state <> 'WITHDRAWN';
--rollback drop index change_request_asked;
--rollback drop index registration_handed_in;
