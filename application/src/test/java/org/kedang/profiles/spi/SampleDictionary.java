package org.kedang.profiles.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kedang.kit.domain.Role;
import org.kedang.profiles.domain.AliasTemplate;
import org.kedang.profiles.domain.Applies;
import org.kedang.profiles.domain.ApprovalGroup;
import org.kedang.profiles.domain.ChainStage;
import org.kedang.profiles.domain.Choice;
import org.kedang.profiles.domain.CodeRule;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.DictionaryNote;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldGroup;
import org.kedang.profiles.domain.FieldStage;
import org.kedang.profiles.domain.FieldType;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.Mask;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.domain.TierRule;

/** The core fields and the lamp factory's policy, for tests of use cases. */
public final class SampleDictionary {
    private SampleDictionary() {}

    private static FieldDefinition.Builder field(String code, FieldType type, String zh, int order) {
        return FieldDefinition.of(code, type, Labels.of(zh)).group("basic").order(order);
    }

    private static Choice choice(String code, String zh) {
        return new Choice(code, Labels.of(zh));
    }

    /** Version 1 with the core fields, a note field and the repeated group {@code principals}. */
    public static Dictionary first() {
        return new Dictionary(
                1,
                new DictionaryNote(LocalDate.of(2020, 1, 1), "数据管理员", "000 02", "第一版"),
                List.of(
                        new FieldGroup("basic", Labels.of("基本信息"), 10, 0),
                        new FieldGroup("principals", Labels.of("主要负责人"), 20, 20)),
                List.of(
                        field("name", FieldType.TEXT, "客户名称", 1)
                                .requiredAt(FieldStage.REGISTRATION)
                                .approval(ApprovalGroup.KEY)
                                .searchable(true)
                                .build(),
                        field("shortName", FieldType.TEXT, "客户简称", 2)
                                .searchable(true)
                                .build(),
                        field("customerType", FieldType.CHOICE, "客户类型", 3)
                                .requiredAt(FieldStage.REGISTRATION)
                                .approval(ApprovalGroup.KEY)
                                .choices(List.of(choice("COMPANY", "企业客户"), choice("PERSON", "个人客户")))
                                .build(),
                        field("creditCode", FieldType.CREDIT_CODE, "统一社会信用代码", 4)
                                .requiredAt(FieldStage.SOFT)
                                .approval(ApprovalGroup.KEY)
                                .applies(Applies.COMPANY)
                                .build(),
                        field("contactName", FieldType.TEXT, "联系人", 5)
                                .requiredAt(FieldStage.REGISTRATION)
                                .build(),
                        field("phone", FieldType.PHONE, "联系电话", 6)
                                .requiredAt(FieldStage.REGISTRATION)
                                .mask(Mask.PHONE)
                                .build(),
                        field("email", FieldType.EMAIL, "电子邮箱", 7)
                                .requiredAt(FieldStage.SOFT)
                                .build(),
                        field("region", FieldType.DIVISION, "所在地区", 8)
                                .requiredAt(FieldStage.REGISTRATION)
                                .build(),
                        field("address", FieldType.TEXT, "地址", 9)
                                .requiredAt(FieldStage.FILING)
                                .build(),
                        field("lifeStage", FieldType.CHOICE, "业务阶段", 10)
                                .requiredAt(FieldStage.FILING)
                                .choices(List.of(
                                        choice("POTENTIAL", "潜在"), choice("CONCLUDED", "已成交"), choice("LOST", "流失")))
                                .build(),
                        field("secrecy", FieldType.CHOICE, "保密等级", 11)
                                .requiredAt(FieldStage.FILING)
                                .approval(ApprovalGroup.KEY)
                                .choices(List.of(
                                        choice("PUBLIC", "公开"), choice("INTERNAL", "内部"), choice("CONFIDENTIAL", "机密")))
                                .build(),
                        field("industry", FieldType.TEXT, "所属行业", 12).build(),
                        field("productLine", FieldType.TEXT, "产品线", 13).build(),
                        field("channel", FieldType.TEXT, "渠道", 14).build(),
                        field("projectType", FieldType.TEXT, "项目类型", 15).build(),
                        field("nature", FieldType.TEXT, "企业性质", 16).build(),
                        field("remark", FieldType.LONG_TEXT, "备注", 17)
                                .approval(ApprovalGroup.NOTE)
                                .build(),
                        FieldDefinition.of("principalName", FieldType.TEXT, Labels.of("姓名"))
                                .group("principals")
                                .requiredAt(FieldStage.FILING)
                                .build()),
                List.of());
    }

    /** The lamp factory's policy: the data administrator verifies (002 §3.2). */
    public static OpeningPolicy policy() {
        return new OpeningPolicy(
                "lamp-factory",
                1,
                LocalDate.of(2020, 1, 1),
                Labels.of("灯饰厂客户建档流程"),
                "销售部",
                "002 §3.2, §5.1",
                "",
                List.of(new ChainStage(Labels.of("数据管理员核实"), Role.DATA_ADMINISTRATOR, ChainStage.Scope.ANYWHERE, 1, 2)),
                Role.DATA_ADMINISTRATOR,
                new CodeRule("KH-{行政区划6位}-{4位流水}"),
                List.of(new AliasTemplate("ACCOUNT_NAME", "{区域}{门牌号}{公司名称}W")),
                Map.of(ApprovalGroup.KEY, 365, ApprovalGroup.NORMAL, 180, ApprovalGroup.NOTE, 31),
                List.of(
                        new TierRule(FileTier.CONTACT, List.of("name", "phone"), 0),
                        new TierRule(FileTier.PROVISIONAL, List.of("name", "phone", "region"), 30),
                        new TierRule(FileTier.FULL, List.of("name", "phone", "region", "address"), 0)));
    }
}
