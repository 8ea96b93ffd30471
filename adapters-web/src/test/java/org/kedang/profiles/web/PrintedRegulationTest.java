package org.kedang.profiles.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Role;
import org.kedang.kit.usecase.Actor;
import org.kedang.portal.print.PaperPress;
import org.kedang.portal.text.Languages;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.domain.AliasTemplate;
import org.kedang.profiles.domain.Applies;
import org.kedang.profiles.domain.ApprovalGroup;
import org.kedang.profiles.domain.ChainStage;
import org.kedang.profiles.domain.ChangeChain;
import org.kedang.profiles.domain.ChangePolicy;
import org.kedang.profiles.domain.CodeRule;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.DictionaryNote;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldGroup;
import org.kedang.profiles.domain.FieldStage;
import org.kedang.profiles.domain.FieldType;
import org.kedang.profiles.domain.Figure;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.FirmRules;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.LifeStage;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.domain.Paper;
import org.kedang.profiles.domain.PaperDemand;
import org.kedang.profiles.domain.PaperKind;
import org.kedang.profiles.domain.PolicyTerms;
import org.kedang.profiles.domain.StageDuty;
import org.kedang.profiles.domain.StagePolicy;
import org.kedang.profiles.domain.Term;
import org.kedang.profiles.domain.TierRule;
import org.kedang.profiles.domain.Trigger;
import org.kedang.profiles.domain.TriggerPolicy;
import org.kedang.profiles.domain.TriggerTask;
import org.kedang.profiles.usecase.ReadRegulation;

@DisplayName("现行制度打印成册：每条注明依据")
@Regulation("002 §5.1")
class PrintedRegulationTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final Instant PRINTED = Instant.parse("2026-11-02T06:10:00Z");
    private static final Actor PRINTER = new Actor(
            EmployeeId.next(),
            "S1001",
            "赵立新",
            DepartmentId.next(),
            Set.of(Role.SALES_MANAGER),
            Set.of(),
            Actor.Channel.PORTAL,
            "-");

    private static ChainStage stage(String name, Role role, StageDuty... duties) {
        return new ChainStage(Labels.of(name), role, ChainStage.Scope.ANYWHERE, 1, 2, Set.of(duties), "002 §3.2");
    }

    private static FieldDefinition field(String code, String label, FieldStage required) {
        return FieldDefinition.of(code, FieldType.TEXT, Labels.of(label))
                .group("basic")
                .requiredAt(required)
                .build();
    }

    private static FirmRules rules() {
        DictionaryNote about = new DictionaryNote(FIRST, "S0902 何维", "000 02 字段字典", "首版");
        List<FieldDefinition> fields = new ArrayList<>(List.of(
                field("name", "客户名称", FieldStage.REGISTRATION),
                field("phone", "联系电话", FieldStage.REGISTRATION),
                field("address", "详细地址", FieldStage.FILING)));
        for (int i = 0; i < 40; i++) {
            fields.add(field("more" + i, "补充内容之" + (i + 1), FieldStage.SOFT));
        }
        OpeningPolicy opening = new OpeningPolicy(
                "lamp-factory",
                3,
                FIRST,
                Labels.of("灯饰厂客户建档流程"),
                "销售部",
                "002 §3.2",
                "四位流水不够用",
                List.of(
                        stage("数据管理员核实", Role.DATA_ADMINISTRATOR, StageDuty.VERIFY),
                        stage("总经理签字", Role.GENERAL_MANAGER, StageDuty.SIGN)),
                Role.DATA_ADMINISTRATOR,
                new CodeRule("KH-{行政区划6位}-{5位流水}"),
                List.of(new AliasTemplate("ACCOUNT_NAME", "{区域}{门牌号}{公司名称}W")),
                Map.of(ApprovalGroup.KEY, 365),
                List.of(
                        new TierRule(FileTier.PROVISIONAL, List.of("name", "phone"), 30),
                        new TierRule(FileTier.FULL, List.of("name", "phone", "address"), 0)),
                new PolicyTerms(
                        Map.of(Term.CUSTOMER, Labels.of("客户")),
                        List.of(new Paper(
                                "licence",
                                Labels.of("营业执照副本复印件"),
                                Paper.NeededAt.SUBMISSION,
                                "003-M 一.1",
                                Applies.ALL)),
                        List.of(new Figure(
                                "keep", Labels.of("归档保存期限"), new BigDecimal(10), Figure.Unit.YEARS, "003-M 五")),
                        List.of(),
                        Map.of("codeRule", "003-C §三1a"),
                        ""));
        ChangePolicy changing = new ChangePolicy(
                "lamp-factory",
                2,
                FIRST,
                Labels.of("客户信息修改流程"),
                "销售部",
                "002 §5.2",
                List.of(new ChangeChain(
                        "standard",
                        Labels.of("客户信息修改"),
                        "002 §5.2",
                        Set.of(ApprovalGroup.KEY, ApprovalGroup.NORMAL),
                        Set.of(),
                        List.of(stage("客户经理审核必要性", Role.ACCOUNT_MANAGER), stage("数据管理员更新", Role.DATA_ADMINISTRATOR)))),
                90,
                List.of(
                        new PaperDemand(Set.of(PaperKind.RENAMING_NOTICE)),
                        new PaperDemand(Set.of(PaperKind.LICENCE, PaperKind.REGISTRATION_CERTIFICATE))));
        TriggerPolicy triggers = new TriggerPolicy(
                "lamp-factory",
                1,
                FIRST,
                "销售部",
                "000 变更触发机制",
                "",
                List.of(new Trigger(
                        "address",
                        Labels.of("注册地址变更"),
                        Set.of("address"),
                        List.of(
                                new TriggerTask(
                                        Labels.of("核对合同与开票地址"),
                                        TriggerTask.To.ACCOUNT_MANAGER,
                                        null,
                                        5,
                                        "addresses",
                                        Labels.of("合同与开票地址")),
                                new TriggerTask(
                                        Labels.of("信用复核"), TriggerTask.To.ROLE, Role.FINANCE, 5, "", Labels.NONE)))),
                Role.SALES_MANAGER);
        StagePolicy stages = new StagePolicy(
                "lamp-factory",
                1,
                FIRST,
                "销售部",
                "004 一.1",
                "",
                Map.of(LifeStage.POTENTIAL, Set.of(LifeStage.CONCLUDED, LifeStage.LOST)));
        return new FirmRules(
                opening,
                changing,
                triggers,
                stages,
                new Dictionary(
                        1, about, List.of(new FieldGroup("basic", Labels.of("基本资料"), 10, 0)), fields, List.of()));
    }

    private static String printed(Locale language, Function<PDDocument, Integer> pages) throws Exception {
        Path file = Path.of("target", "regulation-" + language.toLanguageTag() + ".pdf");
        try (OutputStream out = Files.newOutputStream(file)) {
            new PaperPress()
                    .print(
                            RegulationBook.of(
                                    new ReadRegulation.Answer(
                                            rules(), "华灯照明有限公司", LocalDate.of(2026, 11, 2), FIRST, PRINTED),
                                    PRINTER,
                                    Messages.in(language)),
                            PRINTED,
                            Messages.ZONE,
                            out);
        }
        try (PDDocument read = Loader.loadPDF(file.toFile())) {
            assertTrue(pages.apply(read) > 3);
            return new PDFTextStripper().getText(read);
        }
    }

    @Test
    @DisplayName("首页有单位、名称、版本、目录；正文分章分条，末章列出各版")
    void it_has_a_title_contents_chapters_and_clauses() throws Exception {
        String text = printed(Languages.SIMPLIFIED, PDDocument::getNumberOfPages);
        for (String wanted : List.of(
                "华灯照明有限公司",
                "客户档案管理制度",
                "第 3 版",
                "2026-01-01",
                "目录",
                "第一章",
                "第一条",
                "数据管理员核实 → 总经理签字",
                "〔003-C §三1a〕",
                "KH-{行政区划6位}-{5位流水}",
                "营业执照副本复印件",
                "注册地址变更",
                "四位流水不够用",
                "第 2 / ")) {
            assertTrue(text.contains(wanted), wanted);
        }
        assertEquals(-1, text.indexOf("rules.book"), "every text is there");
    }

    @Test
    @DisplayName("英文、繁体同样成册")
    void it_speaks_the_readers_language() throws Exception {
        assertTrue(printed(Languages.ENGLISH, PDDocument::getNumberOfPages).contains("Chapter 1"));
        assertTrue(printed(Languages.TRADITIONAL, PDDocument::getNumberOfPages).contains("客戶檔案管理制度"));
    }

    @Test
    void numbers_are_counted_as_people_write_them() {
        assertEquals(
                List.of("一", "十", "十一", "二十", "二十一", "九十九"),
                List.of(1, 10, 11, 20, 21, 99).stream()
                        .map(ChapterPress::chinese)
                        .toList());
    }
}
