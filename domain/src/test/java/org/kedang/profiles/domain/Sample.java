package org.kedang.profiles.domain;

import java.time.LocalDate;
import java.util.List;
import org.kedang.kit.domain.Secrecy;

/** A small dictionary with one field of every kind. */
final class Sample {
    static final DictionaryNote FIRST = new DictionaryNote(LocalDate.of(2026, 1, 1), "陈数安", "000 02", "第一版");
    static final DictionaryNote NEXT = new DictionaryNote(LocalDate.of(2026, 3, 1), "陈数安", "", "补充字段");

    private Sample() {}

    static FieldDefinition.Builder field(String code, FieldType type) {
        return FieldDefinition.of(code, type, Labels.of("字段" + code)).group("basic");
    }

    static Choice choice(String code, String zh) {
        return new Choice(code, Labels.of(zh));
    }

    static Dictionary dictionary() {
        return new Dictionary(
                1,
                FIRST,
                List.of(
                        new FieldGroup("basic", Labels.of("基本信息"), 10, 0),
                        new FieldGroup("principals", Labels.of("主要负责人"), 20, 2)),
                List.of(
                        field("name", FieldType.TEXT)
                                .order(1)
                                .format(FieldFormat.text(10))
                                .requiredAt(FieldStage.REGISTRATION)
                                .approval(ApprovalGroup.KEY)
                                .build(),
                        field("customerType", FieldType.CHOICE)
                                .order(2)
                                .choices(List.of(choice("COMPANY", "企业客户"), choice("PERSON", "个人客户")))
                                .build(),
                        field("phone", FieldType.PHONE)
                                .order(3)
                                .requiredAt(FieldStage.REGISTRATION)
                                .personal(true)
                                .mask(Mask.PHONE)
                                .build(),
                        field("address", FieldType.TEXT)
                                .order(4)
                                .requiredAt(FieldStage.FILING)
                                .build(),
                        field("email", FieldType.EMAIL)
                                .order(5)
                                .requiredAt(FieldStage.SOFT)
                                .mask(Mask.EMAIL)
                                .build(),
                        field("creditCode", FieldType.CREDIT_CODE)
                                .order(6)
                                .requiredAt(FieldStage.SOFT)
                                .applies(Applies.COMPANY)
                                .build(),
                        field("capital", FieldType.MONEY).unit("万元").build(),
                        field("staff", FieldType.INTEGER).unit("人").build(),
                        field("growth", FieldType.PERCENT).build(),
                        field("area", FieldType.DECIMAL).build(),
                        field("since", FieldType.DATE).build(),
                        field("listed", FieldType.BOOLEAN).build(),
                        field("modes", FieldType.MULTI_CHOICE)
                                .choices(List.of(
                                        choice("WHOLESALE", "批发"), choice("RETAIL", "零售"), choice("PROJECT", "工程")))
                                .build(),
                        field("region", FieldType.DIVISION).build(),
                        field("postcode", FieldType.POSTCODE).build(),
                        field("idNumber", FieldType.ID_NUMBER)
                                .secrecy(Secrecy.CONFIDENTIAL)
                                .mask(Mask.ID_NUMBER)
                                .build(),
                        field("account", FieldType.BANK_ACCOUNT)
                                .mask(Mask.BANK_ACCOUNT)
                                .build(),
                        field("site", FieldType.URL).build(),
                        field("remark", FieldType.LONG_TEXT)
                                .approval(ApprovalGroup.NOTE)
                                .build(),
                        field("religion", FieldType.TEXT).switchedOn(false).build(),
                        field("taxNumber", FieldType.TEXT)
                                .format(new FieldFormat("[0-9A-Z]{15,20}", 20, null, null, 0))
                                .build(),
                        field("principalName", FieldType.TEXT)
                                .group("principals")
                                .order(1)
                                .requiredAt(FieldStage.FILING)
                                .build(),
                        field("principalMobile", FieldType.PHONE)
                                .group("principals")
                                .order(2)
                                .mask(Mask.PHONE)
                                .build()),
                List.of());
    }
}
