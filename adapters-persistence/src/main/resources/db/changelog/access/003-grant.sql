--liquibase formatted sql

--changeset kedang:access-003-grant
create table access_grant (
    id            uuid        primary key,
    grantee_id    uuid        not null references employee (id),
    categories    smallint[]  not null check (categories <@ array[1, 2, 3, 4]::smallint[] and 1 = any (categories)),
    rights        text[]      not null check (rights <@ array['READ', 'PRINT', 'REVEAL'] and 'READ' = any (rights)),
    cap           text        not null check (cap in ('PUBLIC', 'INTERNAL', 'CONFIDENTIAL')),
    starts_at     timestamptz not null,
    ends_at       timestamptz not null check (ends_at > starts_at),
    origin        text        not null check (origin in ('GIVEN', 'LOAN')),
    reason        text        not null check (reason <> ''),
    given_by      uuid        not null references employee (id) check (given_by <> grantee_id),
    given_at      timestamptz not null,
    revoked_by    uuid        references employee (id),
    revoked_at    timestamptz,
    revoke_reason text,
    revision      bigint      not null,
    check ((revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (revoke_reason is null))
);
comment on table access_grant is 'who was let into files beyond his roles, in part and for a time; nothing is ever deleted';
comment on column access_grant.ends_at is 'first instant at which it no longer holds, by the clock alone';
create index access_grant_holding on access_grant (grantee_id, ends_at) where revoked_at is null;
create index access_grant_grantee on access_grant (grantee_id, id);

create table access_grant_file (
    grant_id    uuid not null references access_grant (id),
    customer_id uuid not null,
    primary key (grant_id, customer_id)
);
create index access_grant_file_customer on access_grant_file (customer_id, grant_id);
--rollback drop table access_grant_file;
--rollback drop table access_grant;
