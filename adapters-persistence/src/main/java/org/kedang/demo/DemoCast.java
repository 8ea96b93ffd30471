package org.kedang.demo;

import static org.kedang.kit.domain.Role.*;

import java.util.List;
import java.util.Set;
import org.kedang.access.usecase.FoundFirm;
import org.kedang.kit.domain.Role;

/** The lamp factory of the demonstration: its departments and its people. Nobody of them exists. */
public final class DemoCast {
    /** Everybody's password in the demonstration; the launcher prints it. */
    public static final String PASSWORD = "huadeng-demo-2026";

    /** The data administrator: the demonstration's files are entered in his name. */
    public static final String DATA_ADMINISTRATOR = "S0901";

    /** The security officer: the demonstration's agreement is published in his name. */
    public static final String SECURITY_OFFICER = "S0903";

    /** Those who answer for the generated customers, in turn. */
    static final List<String> OWNERS = List.of("S1023", "S1008", "S1011", "S1031", "S1042");

    private static final String FACTORY = "华灯照明厂";
    private static final String SALES = "销售部";
    private static final String SOUTH = "华南组";
    private static final String EAST = "华东组";

    private DemoCast() {}

    static List<FoundFirm.Unit> departments() {
        return List.of(
                new FoundFirm.Unit(FACTORY, null),
                new FoundFirm.Unit(SALES, FACTORY),
                new FoundFirm.Unit(SOUTH, SALES),
                new FoundFirm.Unit(EAST, SALES),
                new FoundFirm.Unit("财务部", FACTORY),
                new FoundFirm.Unit("法务部", FACTORY),
                new FoundFirm.Unit("工程部", FACTORY),
                new FoundFirm.Unit("档案室", FACTORY),
                new FoundFirm.Unit("信息部", FACTORY),
                new FoundFirm.Unit("审计室", FACTORY));
    }

    /** Every role of the product is held by somebody. */
    public static List<FoundFirm.Member> members() {
        return List.of(
                member("S0001", "孙国强", FACTORY, GENERAL_MANAGER),
                member("S1001", "赵立新", SALES, SALES_MANAGER, DEPARTMENT_MANAGER),
                member("S1002", "罗志坚", SOUTH, DEPARTMENT_MANAGER),
                member("S1003", "何美仪", SALES, MARKETING_HEAD),
                member("S1008", "王建国", EAST, ACCOUNT_MANAGER),
                member("S1011", "刘洋", SOUTH, ACCOUNT_MANAGER),
                member("S1023", "李晓梅", EAST, SALES_REP),
                member("S1031", "陈婷", SOUTH, SALES_REP),
                member("S1042", "马腾飞", EAST, ACCOUNT_MANAGER),
                member(DATA_ADMINISTRATOR, "陈数安", SALES, Role.DATA_ADMINISTRATOR),
                member("S0601", "周敏", "财务部", FINANCE),
                member("S0701", "吴法正", "法务部", LEGAL_RISK),
                member("S0501", "张远", "工程部", EMPLOYEE),
                member("S0301", "钱文谨", "档案室", ARCHIVIST),
                member("S0801", "郑清廉", "审计室", AUDITOR),
                member("S0802", "沈明察", "审计室", AUDIT_OFFICER),
                member("S0902", "何维", "信息部", SYSTEM_OFFICER),
                member(SECURITY_OFFICER, "林安", "信息部", Role.SECURITY_OFFICER),
                member("P0001", "企业资源系统", "信息部", PARTNER_SYSTEM));
    }

    private static FoundFirm.Member member(String number, String name, String department, Role... roles) {
        return new FoundFirm.Member(
                number,
                name,
                number.toLowerCase(java.util.Locale.ROOT) + "@huadeng.test",
                "zh_CN",
                department,
                Set.of(roles),
                PASSWORD);
    }
}
