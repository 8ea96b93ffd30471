--liquibase formatted sql

--changeset profiles:110-trigger-policy
create table trigger_policy_version (
    version    integer primary key check (version > 0),
    code       text not null,
    starts_on  date not null,
    owner      text not null,
    clause     text not null,
    content    jsonb not null,
    added_at   timestamptz not null default now()
);
comment on table trigger_policy_version is 'versions of the trigger policy: which changes make tasks; append-only';
create trigger trigger_policy_version_append_only before update or delete on trigger_policy_version
    for each row execute function versions_are_append_only();
--rollback drop table trigger_policy_version;

--changeset profiles:110-follow-up
create table follow_up (
    id              uuid        primary key,
    customer_id     uuid        not null references customer_file (id),
    version         integer     not null check (version > 0),
    duty            jsonb       not null,
    assignee_id     uuid,
    role            text,
    due             date        not null,
    created_at      timestamptz not null,
    caused_by_id    uuid        not null,
    escalated_to_id uuid,
    escalated_at    timestamptz,
    done_by_id      uuid,
    done_at         timestamptz,
    note            text        not null,
    revision        bigint      not null,
    check ((assignee_id is null) <> (role is null)),
    check ((done_by_id is null) = (done_at is null)),
    check (done_at is null or note <> ''),
    check (escalated_to_id is null or escalated_at is not null)
);
comment on table follow_up is 'tasks that follow changes of files; made with the change';
comment on column follow_up.version is 'the version of the file that made it';
comment on column follow_up.duty is 'policy, trigger, reason, title, fields, block, blockName as the policy said it then';
create index follow_up_customer on follow_up (customer_id, due);
create index follow_up_assignee on follow_up (assignee_id, due, id) where done_at is null;
create index follow_up_role on follow_up (role, due, id) where done_at is null;
create index follow_up_superior on follow_up (escalated_to_id, due, id) where done_at is null;
create index follow_up_overdue on follow_up (due, id) where done_at is null and escalated_at is null;
create index follow_up_done_assignee on follow_up (assignee_id, done_at, id) where done_at is not null;
create index follow_up_done_role on follow_up (role, done_at, id) where done_at is not null;
create index follow_up_done_by on follow_up (done_by_id, done_at, id) where done_at is not null;
--rollback drop table follow_up;

--changeset profiles:110-lamp-factory-triggers splitStatements:false stripComments:false
insert into trigger_policy_version (version, code, starts_on, owner, clause, content) values
(1, 'lamp-factory', date '2020-01-01', '销售部', '000 变更触发机制', $policy$
{
  "note": "",
  "escalation": "SALES_MANAGER",
  "triggers": [
    {
      "code": "legal-representative",
      "name": ["法定代表人变更", "法定代表人變更", "Change of the legal representative"],
      "fields": ["legalRepresentative"],
      "tasks": [
        {"title": ["更新合同签署人", "更新合約簽署人", "Renew the contract signers"], "to": "ACCOUNT_MANAGER", "workingDays": 5,
         "block": "signers", "blockName": ["授权签署人", "授權簽署人", "Authorised signers"]},
        {"title": ["信用复核", "信用覆核", "Review the credit"], "to": "ROLE", "role": "FINANCE", "workingDays": 5}
      ]
    },
    {
      "code": "registered-address",
      "name": ["注册地址变更", "註冊地址變更", "Change of the registered address"],
      "fields": ["registeredAddress"],
      "tasks": [
        {"title": ["核对合同与开票地址", "核對合約與開票地址", "Check the addresses for contracts and invoices"], "to": "ACCOUNT_MANAGER", "workingDays": 5,
         "block": "addresses", "blockName": ["合同与开票地址", "合約與開票地址", "Contract and invoice address"]},
        {"title": ["信用复核", "信用覆核", "Review the credit"], "to": "ROLE", "role": "FINANCE", "workingDays": 5}
      ]
    },
    {
      "code": "bank",
      "name": ["开户银行或账号变更", "開戶銀行或帳號變更", "Change of the bank account"],
      "fields": ["bankName", "bankAccount"],
      "tasks": [
        {"title": ["核实收款账户", "核實收款帳戶", "Verify the bank account"], "to": "ROLE", "role": "FINANCE", "workingDays": 3,
         "block": "bankAccount", "blockName": ["开户银行与账号", "開戶銀行與帳號", "Bank account"]}
      ]
    },
    {
      "code": "name",
      "name": ["客户更名", "客戶更名", "Change of the name"],
      "fields": ["name"],
      "tasks": [
        {"title": ["重新确认合同签署人", "重新確認合約簽署人", "Have the contract signers confirmed again"], "to": "ACCOUNT_MANAGER", "workingDays": 5,
         "block": "signers", "blockName": ["授权签署人", "授權簽署人", "Authorised signers"]}
      ]
    }
  ]
}
$policy$);
--rollback alter table trigger_policy_version disable trigger user;
--rollback delete from trigger_policy_version where version = 1;
--rollback alter table trigger_policy_version enable trigger user;
