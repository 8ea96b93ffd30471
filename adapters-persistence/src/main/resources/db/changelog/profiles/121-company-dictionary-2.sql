--liquibase formatted sql

--changeset profiles:121-company-dictionary-2 splitStatements:false stripComments:false
--comment Sensitive data of persons is marked (C19), competitors and market flow become figures (001 二.5). Only where the firm has no dictionary of its own yet; from the first day of a new firm, from today on where there are files.
insert into field_dictionary_version (version, starts_on, owner, clause, note, content)
select 2,
       case when exists (select 1 from customer_file) then current_date else date '2020-01-01' end,
       '数据管理员',
       '001 一; PIPL 28',
       '随产品提供的第二版：敏感个人信息单列，竞争对手与市场流向改为可比较的数据',
       jsonb_build_object(
           'groups', (content -> 'groups') || $groups$[
      {"code": "rivals", "labels": ["竞争对手比较", "競爭對手比較", "Competitors compared"], "order": 161, "maxRows": 50},
      {"code": "orderFlow", "labels": ["市场流向明细", "市場流向明細", "Market flow by order"], "order": 162, "maxRows": 500}
    ]$groups$::jsonb,
           'fields', (
               select jsonb_agg(
                   case when field ->> 'code' in ('principalReligion', 'principalFamily', 'principalNativePlace', 'principalHobbies', 'hobbies')
                       then field || '{"sensitive": true, "purpose": "", "switchedOn": false}'::jsonb
                            || jsonb_build_object('help', $help$["敏感个人信息：写明目的并经本人书面同意后方可收集", "敏感個人資訊：寫明目的並經本人書面同意後方可蒐集", "Sensitive personal data: collected for a stated purpose and with written consent only"]$help$::jsonb)
                       else field
                   end order by place)
               from jsonb_array_elements(content -> 'fields') with ordinality as listed (field, place)
           ) || $fields$[
      {"code": "rivalName", "labels": ["竞争对手", "競爭對手", "Competitor"], "group": "rivals", "order": 10, "type": "TEXT", "maxLength": 120, "required": "FILING", "category": 5, "since": 2, "approval": "NOTE"},
      {"code": "rivalProductLine", "labels": ["竞争产品线", "競爭產品線", "Competing product line"], "group": "rivals", "order": 20, "type": "TEXT", "maxLength": 120, "category": 5, "since": 2, "approval": "NOTE"},
      {"code": "rivalPriceLevel", "labels": ["价格水平", "價格水準", "Price level"], "help": ["与我司同类产品相比", "與我司同類產品相比", "Compared with our products of the same kind"], "group": "rivals", "order": 30, "type": "CHOICE", "category": 5, "choices": [{"code": "MUCH_LOWER", "labels": ["低一成以上", "低一成以上", "lower by a tenth or more"]}, {"code": "LOWER", "labels": ["略低", "略低", "somewhat lower"]}, {"code": "SAME", "labels": ["相当", "相當", "about the same"]}, {"code": "HIGHER", "labels": ["略高", "略高", "somewhat higher"]}, {"code": "MUCH_HIGHER", "labels": ["高一成以上", "高一成以上", "higher by a tenth or more"]}], "since": 2, "approval": "NOTE"},
      {"code": "rivalShare", "labels": ["占客户采购比例", "佔客戶採購比例", "Share of the customer's purchases"], "group": "rivals", "order": 40, "type": "PERCENT", "unit": "%", "secrecy": "CONFIDENTIAL", "category": 5, "since": 2, "approval": "NOTE"},
      {"code": "rivalRelation", "labels": ["与客户的关系", "與客戶的關係", "Relation to the customer"], "group": "rivals", "order": 50, "type": "CHOICE", "category": 5, "choices": [{"code": "SOLE", "labels": ["独家供货", "獨家供貨", "sole supplier"]}, {"code": "MAIN", "labels": ["主要供货", "主要供貨", "main supplier"]}, {"code": "SOME", "labels": ["部分供货", "部分供貨", "one of several suppliers"]}, {"code": "TRYING", "labels": ["正在争取", "正在爭取", "trying to supply"]}, {"code": "FORMER", "labels": ["曾经供货", "曾經供貨", "former supplier"]}], "since": 2, "approval": "NOTE"},
      {"code": "rivalNote", "labels": ["竞争说明", "競爭說明", "Note on the competitor"], "group": "rivals", "order": 60, "type": "TEXT", "maxLength": 500, "approval": "NOTE", "category": 5, "since": 2},
      {"code": "flowOrder", "labels": ["订单号", "訂單號", "Order number"], "group": "orderFlow", "order": 10, "type": "TEXT", "maxLength": 40, "required": "FILING", "category": 5, "since": 2, "approval": "NOTE"},
      {"code": "flowDate", "labels": ["订单日期", "訂單日期", "Order date"], "group": "orderFlow", "order": 20, "type": "DATE", "category": 5, "since": 2, "approval": "NOTE"},
      {"code": "flowProduct", "labels": ["流向产品", "流向產品", "Product sent"], "group": "orderFlow", "order": 30, "type": "TEXT", "maxLength": 120, "category": 5, "since": 2, "approval": "NOTE"},
      {"code": "flowQuantity", "labels": ["数量", "數量", "Quantity"], "group": "orderFlow", "order": 40, "type": "DECIMAL", "min": 0, "max": 1000000000, "scale": 3, "category": 5, "since": 2, "approval": "NOTE"},
      {"code": "flowAmount", "labels": ["订单金额", "訂單金額", "Amount of the order"], "group": "orderFlow", "order": 50, "type": "MONEY", "unit": "元", "secrecy": "CONFIDENTIAL", "category": 5, "since": 2, "approval": "NOTE"},
      {"code": "flowWentTo", "labels": ["流向", "流向", "Went to"], "help": ["最终销往的地区或用户", "最終銷往的地區或用戶", "The region or user the goods ended up with"], "group": "orderFlow", "order": 60, "type": "TEXT", "maxLength": 200, "category": 5, "since": 2, "approval": "NOTE"},
      {"code": "tradePolicy", "labels": ["贸易政策", "貿易政策", "Trade policy"], "help": ["大客户所在地区的贸易与行业政策及其影响", "大客戶所在地區的貿易與產業政策及其影響", "For big customers: trade and industry policy of their region and what it means for us"], "group": "market", "order": 45, "type": "LONG_TEXT", "maxLength": 1000, "approval": "NOTE", "category": 5, "names": ["行业政策"], "since": 2},
      {"code": "creditState", "labels": ["信用状况", "信用狀況", "Credit standing"], "help": ["交易中的付款与履约表现", "交易中的付款與履約表現", "How the customer pays and keeps agreements"], "group": "dealing", "order": 65, "type": "LONG_TEXT", "maxLength": 1000, "secrecy": "CONFIDENTIAL", "category": 3, "since": 2},
      {"code": "publicStanding", "labels": ["声誉说明", "聲譽說明", "Public standing"], "help": ["市场与同行对客户的评价", "市場與同業對客戶的評價", "What the market and its peers say of the customer"], "group": "dealing", "order": 55, "type": "LONG_TEXT", "maxLength": 500, "since": 2}
    ]$fields$::jsonb,
           'retired', content -> 'retired')
  from field_dictionary_version
 where version = 1 and not exists (select 1 from field_dictionary_version where version > 1);
--rollback alter table field_dictionary_version disable trigger user;
--rollback delete from field_dictionary_version where version = 2 and note like '随产品提供的第二版%';
--rollback alter table field_dictionary_version enable trigger user;
