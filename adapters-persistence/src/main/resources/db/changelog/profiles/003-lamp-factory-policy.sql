--liquibase formatted sql

--changeset kedang:profiles-003-lamp-factory-policy splitStatements:false stripComments:false
insert into opening_policy_version (version, code, starts_on, owner, clause, content) values
(1, 'lamp-factory', date '2020-01-01', '销售部', '002 §3.2, §5.1', $policy$
{
  "title": [
    "灯饰厂客户建档流程",
    "燈飾廠客戶建檔流程",
    "Opening a file at the lamp factory"
  ],
  "stages": [
    {
      "name": [
        "数据管理员核实",
        "資料管理員核實",
        "Verification by the data administrator"
      ],
      "role": "DATA_ADMINISTRATOR",
      "scope": "ANYWHERE",
      "quorum": 1,
      "workingDays": 2
    }
  ],
  "verifier": "DATA_ADMINISTRATOR",
  "codeRule": "KH-{行政区划6位}-{4位流水}",
  "aliases": [
    {
      "kind": "ACCOUNT_NAME",
      "template": "{区域}{门牌号}{公司名称}W"
    }
  ],
  "freshnessDays": {
    "KEY": 365,
    "NORMAL": 180,
    "NOTE": 31
  },
  "tiers": [
    {
      "tier": "CONTACT",
      "required": [
        "name",
        "phone"
      ],
      "maxDays": 0
    },
    {
      "tier": "PROVISIONAL",
      "required": [
        "name",
        "contactName",
        "phone",
        "region",
        "customerType"
      ],
      "maxDays": 30
    },
    {
      "tier": "FULL",
      "required": [
        "name",
        "contactName",
        "phone",
        "region",
        "customerType",
        "address",
        "lifeStage",
        "secrecy"
      ],
      "maxDays": 0
    }
  ]
}
$policy$);
--rollback alter table opening_policy_version disable trigger user;
--rollback delete from opening_policy_version where version = 1;
--rollback alter table opening_policy_version enable trigger user;
