package org.kedang.profiles.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kedang.access.domain.RoleBook;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Role;
import org.kedang.kit.usecase.Actor;
import org.kedang.profiles.domain.Alias;
import org.kedang.profiles.domain.ApprovalGroup;
import org.kedang.profiles.domain.ChainStage;
import org.kedang.profiles.domain.Choice;
import org.kedang.profiles.domain.CodeRule;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.domain.CustomerNumber;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.DictionaryNote;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldGroup;
import org.kedang.profiles.domain.FieldStage;
import org.kedang.profiles.domain.FieldType;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.FileVersion;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.Mask;
import org.kedang.profiles.domain.OpeningPolicy;

/** The lamp factory of S01: its people, a short dictionary, its policy, its customers. */
public final class FileFixtures {
    public static final Instant MORNING = Instant.parse("2026-11-02T01:10:00Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    public static final DepartmentId SALES = DepartmentId.next();
    public static final Actor LI_XIAOMEI = actor("S1023", "李晓梅", Role.SALES_REP);
    public static final Actor LIU_YANG = actor("S1044", "刘洋", Role.SALES_REP);
    public static final Actor CHEN_SHUAN = actor("D0007", "陈数安", Role.DATA_ADMINISTRATOR);

    private FileFixtures() {}

    static Actor actor(String number, String name, Role role) {
        return new Actor(
                EmployeeId.next(),
                number,
                name,
                SALES,
                Set.of(role),
                RoleBook.permissionsOf(role),
                Actor.Channel.PORTAL,
                "127.0.0.1");
    }

    /** 深圳光辉照明工程有限公司 as 李晓梅 writes it on F01. */
    public static FieldValues guanghui() {
        return FieldValues.of(
                Map.of(
                        "name", "深圳光辉照明工程有限公司",
                        "customerType", "COMPANY",
                        "contactName", "黄志明",
                        "phone", "0755-26001234",
                        "address", "深圳市南山区科苑路8号",
                        "region", "440300",
                        "lifeStage", "POTENTIAL",
                        "remark", "展会认识"),
                Map.of("contacts", List.of(Map.of("contactsName", "王芳"), Map.of("contactsName", "赵敏"))));
    }

    public static Dictionary dictionary() {
        return new Dictionary(
                1,
                new DictionaryNote(LocalDate.of(2020, 1, 1), "数据管理员", "000 02", "第一版"),
                List.of(
                        new FieldGroup("basic", Labels.of("基本信息"), 10, 0),
                        new FieldGroup("contacts", Labels.of("其他联系人"), 20, 20)),
                List.of(
                        field("name", FieldType.TEXT)
                                .requiredAt(FieldStage.REGISTRATION)
                                .approval(ApprovalGroup.KEY)
                                .build(),
                        field("creditCode", FieldType.CREDIT_CODE)
                                .approval(ApprovalGroup.KEY)
                                .build(),
                        field("customerType", FieldType.CHOICE)
                                .choices(List.of(choice("COMPANY"), choice("PERSON")))
                                .requiredAt(FieldStage.REGISTRATION)
                                .build(),
                        field("lifeStage", FieldType.CHOICE)
                                .choices(List.of(choice("POTENTIAL"), choice("CONCLUDED"), choice("LOST")))
                                .build(),
                        field("secrecy", FieldType.CHOICE)
                                .choices(List.of(choice("PUBLIC"), choice("INTERNAL"), choice("CONFIDENTIAL")))
                                .build(),
                        field("region", FieldType.DIVISION)
                                .requiredAt(FieldStage.REGISTRATION)
                                .build(),
                        field("address", FieldType.TEXT)
                                .requiredAt(FieldStage.FILING)
                                .build(),
                        field("contactName", FieldType.TEXT)
                                .requiredAt(FieldStage.REGISTRATION)
                                .personal(true)
                                .searchable(true)
                                .build(),
                        field("phone", FieldType.PHONE)
                                .requiredAt(FieldStage.REGISTRATION)
                                .personal(true)
                                .mask(Mask.PHONE)
                                .build(),
                        field("idNumber", FieldType.ID_NUMBER)
                                .personal(true)
                                .mask(Mask.ID_NUMBER)
                                .build(),
                        field("bankAccount", FieldType.BANK_ACCOUNT)
                                .approval(ApprovalGroup.NOTE)
                                .mask(Mask.BANK_ACCOUNT)
                                .build(),
                        field("industry", FieldType.TEXT)
                                .requiredAt(FieldStage.SOFT)
                                .build(),
                        field("remark", FieldType.LONG_TEXT)
                                .approval(ApprovalGroup.NOTE)
                                .build(),
                        field("contactsName", FieldType.TEXT).group("contacts").build()),
                List.of());
    }

    private static FieldDefinition.Builder field(String code, FieldType type) {
        return FieldDefinition.of(code, type, Labels.of("字段" + code)).group("basic");
    }

    private static Choice choice(String code) {
        return new Choice(code, Labels.of(code));
    }

    public static OpeningPolicy policy(String codeRule) {
        return new OpeningPolicy(
                "lamp-factory",
                1,
                LocalDate.of(2020, 1, 1),
                Labels.of("灯饰厂客户建档流程"),
                "销售部",
                "002 §3.2",
                "",
                List.of(new ChainStage(Labels.of("数据管理员核实"), Role.DATA_ADMINISTRATOR, ChainStage.Scope.ANYWHERE, 1, 2)),
                Role.DATA_ADMINISTRATOR,
                new CodeRule(codeRule),
                List.of(),
                Map.of(),
                List.of());
    }

    public static CustomerFile.Opening opening(CustomerId id, FieldValues values) {
        return new CustomerFile.Opening(
                id,
                values,
                List.of(new Alias("ACCOUNT_NAME", "深圳8号光辉W")),
                FileTier.FULL,
                LI_XIAOMEI.id(),
                SALES,
                CHEN_SHUAN.id(),
                LI_XIAOMEI.id(),
                TODAY,
                MORNING,
                MORNING,
                FileVersion.OPENING,
                90,
                1,
                null);
    }

    public static CustomerFile file(CustomerId id, FieldValues values, String number) {
        return CustomerFile.open(opening(id, values), new CustomerNumber(number));
    }
}
