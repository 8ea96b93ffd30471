--liquibase formatted sql

--changeset profiles:131-expected-sale
alter table registration add column expected_payment text not null default 'UNSAID'
    check (expected_payment in ('UNSAID', 'CASH', 'OTHER'));
alter table registration add column expected_amount numeric(14, 2) not null default 0 check (expected_amount >= 0);
comment on column registration.expected_payment is 'how the customer will pay, as his rep expects: little cash needs no file (003-R 一)';
comment on column registration.expected_amount is 'yuan; 0 while nobody has said';
--rollback alter table registration drop column expected_amount;
--rollback alter table registration drop column expected_payment;
