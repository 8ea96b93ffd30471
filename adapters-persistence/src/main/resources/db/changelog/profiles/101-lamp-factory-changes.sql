--liquibase formatted sql

--changeset profiles:101-lamp-factory-changes splitStatements:false stripComments:false
insert into change_policy_version (version, code, starts_on, owner, clause, content) values
(1, 'lamp-factory', date '2020-01-01', '销售部', '002 §3.4, §5.2', $policy$
{
  "title": [
    "灯饰厂客户信息变更流程",
    "燈飾廠客戶資訊變更流程",
    "Changing a customer's data at the lamp factory"
  ],
  "farthestDays": 365,
  "chains": [
    {
      "code": "invoice",
      "name": [
        "开票信息短流程",
        "開票資訊短流程",
        "Short way for invoice data"
      ],
      "clause": "002 §3.4",
      "approval": [
        "NORMAL"
      ],
      "groups": [
        "invoice"
      ],
      "stages": [
        {
          "name": [
            "数据管理员审核并更新",
            "資料管理員審核並更新",
            "The data administrator reviews and applies"
          ],
          "role": "DATA_ADMINISTRATOR",
          "scope": "ANYWHERE",
          "quorum": 1,
          "workingDays": 2
        }
      ]
    },
    {
      "code": "standard",
      "name": [
        "客户信息变更流程",
        "客戶資訊變更流程",
        "Usual way for customer data"
      ],
      "clause": "002 §5.2",
      "approval": [
        "KEY",
        "NORMAL"
      ],
      "groups": [],
      "stages": [
        {
          "name": [
            "客户经理审核必要性",
            "客戶經理審核必要性",
            "The account manager checks the necessity"
          ],
          "role": "ACCOUNT_MANAGER",
          "scope": "REQUESTERS_DEPARTMENT",
          "quorum": 1,
          "workingDays": 2
        },
        {
          "name": [
            "数据管理员更新",
            "資料管理員更新",
            "The data administrator applies"
          ],
          "role": "DATA_ADMINISTRATOR",
          "scope": "ANYWHERE",
          "quorum": 1,
          "workingDays": 2
        }
      ]
    }
  ]
}
$policy$);
--rollback alter table change_policy_version disable trigger user;
--rollback delete from change_policy_version where version = 1;
--rollback alter table change_policy_version enable trigger user;
