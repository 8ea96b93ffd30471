--liquibase formatted sql

--changeset profiles:141-provisional-word
create table provisional_word (
    customer_id uuid        not null references customer_file (id),
    last_day    date        not null,
    word        text        not null check (word in ('REMINDER', 'OVERDUE')),
    at          timestamptz not null,
    primary key (customer_id, last_day, word)
);
comment on table provisional_word is 'who answers for a provisional file was told that its days end, or are over (C26)';
comment on column provisional_word.last_day is 'by the policy of that day; another policy makes another day';
create index customer_file_provisional on customer_file (id) where tier = 'PROVISIONAL' and not sealed;
--rollback drop index customer_file_provisional;
--rollback drop table provisional_word;
