--liquibase formatted sql

--changeset profiles:130-customer-rating
create table customer_rating (
    customer_id uuid        not null references customer_file (id),
    no          integer     not null check (no > 0),
    value       text        not null check (value in ('A', 'B', 'C', 'D')),
    risk        text        not null check (risk in ('LOW', 'MEDIUM', 'HIGH')),
    basis       text        not null check (basis <> ''),
    by_id       uuid        not null,
    at          timestamptz not null,
    primary key (customer_id, no)
);
comment on table customer_rating is 'what was thought of a customer, from the opening of his file on; the last one stands on the file too';
insert into customer_rating (customer_id, no, value, risk, basis, by_id, at)
select id, 1, rating->>'value', rating->>'risk', rating->>'basis', (rating->>'by')::uuid, (rating->>'at')::timestamptz
  from customer_file where rating is not null;
--rollback drop table customer_rating;

--changeset profiles:130-customer-rating-append-only splitStatements:false
--comment: a rating is never altered nor deleted
create function customer_rating_is_append_only() returns trigger language plpgsql as $body$
begin
    raise exception 'customer_rating is append-only';
end
$body$;
create trigger customer_rating_append_only before update or delete on customer_rating
    for each row execute function customer_rating_is_append_only();
--rollback drop trigger customer_rating_append_only on customer_rating;
--rollback drop function customer_rating_is_append_only();
