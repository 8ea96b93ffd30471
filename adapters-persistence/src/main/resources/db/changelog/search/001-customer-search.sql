--liquibase formatted sql

--changeset search:001-customer-search
--comment The register of customers: what lists show, sort keys, and one token vector for everything that is looked for.
create table customer_search (
    customer_id uuid primary key,
    changed_at timestamptz not null,
    owner_id uuid not null,
    department_id uuid not null,
    completeness smallint not null,
    secrecy smallint not null,
    number text collate "C" not null,
    name_key text collate "C" not null,
    owner_key text collate "C" not null,
    stage text collate "C" not null,
    type text collate "C" not null,
    industry text collate "C" not null,
    region text collate "C" not null,
    product_line text collate "C" not null,
    channel text collate "C" not null,
    project_type text collate "C" not null,
    folded text collate "C" not null,
    name text not null,
    owner_name text not null,
    short_name text not null,
    other_names text not null,
    grams tsvector not null
);
comment on column customer_search.secrecy is '0 public, 1 internal, 2 confidential';
comment on column customer_search.folded is 'folded name, ranks exact and leading hits first';
comment on column customer_search.other_names is 'one a line';
comment on column customer_search.grams is 'tokens of search.persistence.Grams; first letter is the kind';
-- Statistics of tokens would make the planner walk a sort index for half-rare words; without them it always probes the GIN first.
alter table customer_search alter column grams set statistics 0;
create index customer_search_grams on customer_search using gin (grams) with (fastupdate = off);
create index customer_search_changed_at on customer_search (changed_at desc, customer_id desc);
create index customer_search_number on customer_search (number, customer_id);
create index customer_search_name on customer_search (name_key, customer_id);
--rollback drop table customer_search;
