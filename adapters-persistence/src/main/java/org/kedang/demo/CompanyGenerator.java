package org.kedang.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;
import org.kedang.profiles.domain.CreditCode;

/**
 * Makes companies out of short names, cities and trades. The same seed and index give the same company, whatever was made
 * before; names, credit codes and telephone numbers of different indexes differ, up to {@link #distinct()} companies.
 */
public final class CompanyGenerator {
    private static final String CODE_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final long ORGANISATIONS = 887_503_681L; // 31 to the 6th
    private static final LocalDate LATEST = LocalDate.of(2026, 9, 1);

    private static final List<String> SURNAMES = letters(
            "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文单仇解查区盖朴");
    private static final List<String> DOUBLE_SURNAMES = List.of("欧阳", "上官", "诸葛", "尉迟", "司徒", "东方", "万俟");
    private static final List<String> GIVEN_FIRST = letters("建国志文明海晓小春秋雪玉丽美秀桂淑慧雅俊伟天家永德世光振宏立思子嘉佳梓雨诗若一宇浩泽");
    private static final List<String> GIVEN_SECOND = letters("华军平强勇杰涛斌超辉刚敏芳娟艳霞玲静红梅燕兰英珍琴云莲荣琳萍宁林峰鹏波洋凯龙轩然涵怡妍欣悦");
    private static final List<String> ROADS = List.of(
            "人民", "解放", "中山", "建设", "和平", "新华", "文化", "胜利", "长江", "黄河", "科技", "创业", "工业", "迎宾", "滨河", "花园", "学府", "振兴",
            "朝阳", "东风", "兴业", "环城", "青年", "南湖", "北苑", "西关", "宝源", "龙腾", "金湖", "翠竹");
    private static final List<String> BANKS = List.of("工商银行", "建设银行", "农业银行", "招商银行", "交通银行");
    private static final List<String> LINES = List.of(
            "LIGHTING_HOME", "LIGHTING_COMMERCIAL", "LIGHTING_OUTDOOR", "LIGHT_SOURCE", "ELECTRICAL", "COMPONENTS");
    private static final List<String> CHANNELS =
            List.of("DISTRIBUTOR", "DISTRIBUTOR", "DIRECT", "AGENT", "ENGINEERING", "ONLINE", "EXPORT");
    private static final List<String> PROJECTS =
            List.of("NONE", "RESIDENTIAL", "COMMERCIAL", "HOTEL", "MUNICIPAL", "INDUSTRIAL");
    private static final List<String> STAGES =
            List.of("CONCLUDED", "CONCLUDED", "CONCLUDED", "POTENTIAL", "POTENTIAL", "LOST");
    private static final List<String> SECRECIES =
            List.of("INTERNAL", "INTERNAL", "INTERNAL", "INTERNAL", "PUBLIC", "CONFIDENTIAL");
    private static final List<String> POSITIONS = List.of("采购经理", "采购主管", "总经理", "副总经理", "工程部经理", "行政主管", "业务经理");
    private static final List<String> SOURCES = List.of("VISIT", "REFERRAL", "EXHIBITION", "ONLINE", "PHONE", "TENDER");
    private static final List<String> NATURES =
            List.of("PRIVATE", "PRIVATE", "PRIVATE", "PRIVATE", "JOINT_STOCK", "FOREIGN", "STATE");
    private static final List<String> MOBILES =
            List.of("139", "138", "137", "136", "135", "158", "159", "186", "185", "133", "189", "177");

    private record Trade(String name, String industry, String scope) {}

    private static final List<Trade> TRADES = List.of(
            new Trade("照明电器", "WHOLESALE_RETAIL", "照明电器、灯具、光源的批发与零售"),
            new Trade("灯饰", "WHOLESALE_RETAIL", "灯饰、家居照明产品的销售与安装"),
            new Trade("贸易", "WHOLESALE_RETAIL", "国内贸易，货物及技术进出口"),
            new Trade("商贸", "WHOLESALE_RETAIL", "日用百货、五金交电的销售"),
            new Trade("建材", "WHOLESALE_RETAIL", "建筑装饰材料的销售"),
            new Trade("电子科技", "MANUFACTURING", "电子产品的研发、生产与销售"),
            new Trade("机械制造", "MANUFACTURING", "通用机械设备的制造与维修"),
            new Trade("机电设备", "MANUFACTURING", "机电设备及配件的生产与安装"),
            new Trade("包装制品", "MANUFACTURING", "纸制品与包装材料的加工"),
            new Trade("食品", "MANUFACTURING", "预包装食品的生产与销售"),
            new Trade("服饰", "MANUFACTURING", "服装、鞋帽的设计与加工"),
            new Trade("装饰工程", "CONSTRUCTION", "室内外装饰装修工程的设计与施工"),
            new Trade("建筑工程", "CONSTRUCTION", "房屋建筑工程施工总承包"),
            new Trade("市政工程", "CONSTRUCTION", "市政公用工程、道路照明工程施工"),
            new Trade("园林景观", "CONSTRUCTION", "园林绿化工程与景观照明施工"),
            new Trade("酒店管理", "HOTEL_CATERING", "酒店经营管理与餐饮服务"),
            new Trade("餐饮管理", "HOTEL_CATERING", "餐饮企业管理与连锁经营"),
            new Trade("物流", "TRANSPORT", "普通货运、仓储服务"),
            new Trade("房地产开发", "REAL_ESTATE", "房地产开发与经营"),
            new Trade("物业管理", "REAL_ESTATE", "物业管理与维修服务"),
            new Trade("信息技术", "IT", "软件开发与系统集成"),
            new Trade("网络科技", "IT", "计算机网络技术开发与服务"),
            new Trade("新能源科技", "ENERGY", "太阳能照明与储能设备的研发"),
            new Trade("文化传播", "CULTURE", "文化活动策划与展览展示"),
            new Trade("教育咨询", "EDUCATION", "教育信息咨询与培训"),
            new Trade("医疗器械", "HEALTH", "医疗器械的销售与维护"),
            new Trade("农业发展", "AGRICULTURE", "农产品种植、加工与销售"),
            new Trade("企业管理", "BUSINESS_SERVICE", "企业管理咨询与商务服务"));

    private record Place(String code, String city, String full, String areaCode) {}

    private final long seed;
    private final List<String> shortNames;
    private final List<List<Place>> cities;

    public CompanyGenerator(long seed) {
        this.seed = seed;
        this.shortNames = lines("short-names.txt.gz");
        Map<String, List<Place>> places = new LinkedHashMap<>();
        for (String line : lines("places.csv")) {
            String[] cells = line.split(",", -1);
            places.computeIfAbsent(cells[1], unused -> new ArrayList<>())
                    .add(new Place(cells[0], cells[1], cells[2], cells[3]));
        }
        this.cities = List.copyOf(places.values());
    }

    /** How many different companies there are. */
    public int distinct() {
        return shortNames.size() * cities.size();
    }

    /** Companies {@code from} to {@code from + count - 1}. */
    public List<Company> companies(int from, int count) {
        List<Company> answer = new ArrayList<>(count);
        for (int i = from; i < from + count; i++) {
            answer.add(company(i));
        }
        return answer;
    }

    /** @param index 0 to {@link #distinct()} - 1 */
    public Company company(int index) {
        if (index < 0 || index >= distinct()) {
            throw new IllegalArgumentException("no company " + index);
        }
        SplittableRandom random = new SplittableRandom(seed * 1_000_003L + index);
        int names = shortNames.size();
        String shortName = shortNames.get((int) (((index % names) * 4519L + seed) % names));
        // one short name meets each city once
        List<Place> city = cities.get((int) ((index / names + (index % names) * 17L + seed) % cities.size()));
        Place place = pick(city, random);
        Trade trade = pick(TRADES, random);
        String name = place.city()
                + (random.nextInt(3) == 0 ? "市" : "")
                + shortName
                + trade.name()
                + (random.nextInt(8) == 0 ? "股份有限公司" : random.nextInt(6) == 0 ? "有限责任公司" : "有限公司");
        String contact = person(random);
        String phone = place.areaCode() + "-" + (2 + random.nextInt(7)) + digits(index * 3_141_593L + seed, 7);
        String mobile = pick(MOBILES, random) + digits(index * 27_182_817L + seed, 8);
        String address = place.full() + pick(ROADS, random) + (random.nextBoolean() ? "路" : "大道")
                + (1 + random.nextInt(999)) + "号" + (random.nextInt(3) == 0 ? (1 + random.nextInt(20)) + "栋" : "");
        String code = creditCode(place.code(), index);

        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", name);
        values.put("shortName", shortName);
        values.put("customerType", "COMPANY");
        values.put("creditCode", code);
        values.put("contactName", contact);
        values.put("phone", phone);
        values.put("region", place.code());
        values.put("address", address);
        values.put("lifeStage", pick(STAGES, random));
        values.put("secrecy", pick(SECRECIES, random));
        values.put("industry", trade.industry());
        values.put("productLine", pick(LINES, random));
        values.put("channel", pick(CHANNELS, random));
        values.put("projectType", pick(PROJECTS, random));
        // some files are well kept, others not
        int care = 2 + random.nextInt(9);
        LocalDate founded = LATEST.minusDays(400 + random.nextInt(9000));
        sometimes(random, care, values, "contactPosition", pick(POSITIONS, random));
        sometimes(random, care, values, "mobile", mobile);
        sometimes(random, care, values, "email", "contact" + index + "@example.com");
        sometimes(
                random,
                care,
                values,
                "firstContactOn",
                LATEST.minusDays(random.nextInt(2500)).toString());
        sometimes(random, care, values, "nature", pick(NATURES, random));
        sometimes(random, care, values, "source", pick(SOURCES, random));
        sometimes(random, care, values, "legalRepresentative", person(random));
        sometimes(random, care, values, "registeredCapital", Integer.toString(10 * (1 + random.nextInt(500))));
        sometimes(random, care, values, "establishedOn", founded.toString());
        sometimes(random, care, values, "registeredAddress", address);
        sometimes(random, care, values, "staff", Integer.toString(5 + random.nextInt(800)));
        sometimes(random, care, values, "businessScope", trade.scope());
        sometimes(random, care, values, "invoiceTitle", name);
        sometimes(random, care, values, "bankName", "中国" + pick(BANKS, random) + place.city() + "分行");
        sometimes(random, care, values, "annualTurnover", Integer.toString(50 * (1 + random.nextInt(400))));
        sometimes(random, care, values, "needs", "年度照明产品采购与售后维护");

        List<Map<String, String>> contacts = new ArrayList<>();
        for (int i = random.nextInt(12) < care ? random.nextInt(3) : 0; i > 0; i--) {
            contacts.add(Map.of("contactsName", person(random), "contactsPosition", pick(POSITIONS, random)));
        }
        return new Company(
                index, name, shortName, code, place.code(), place.city(), Map.copyOf(values), List.copyOf(contacts));
    }

    private static void sometimes(
            SplittableRandom random, int care, Map<String, String> values, String field, String value) {
        if (random.nextInt(11) < care) {
            values.put(field, value);
        }
    }

    private String creditCode(String division, int index) {
        long number = Math.floorMod(index * 7919L * 7919L + seed * 104_729L, ORGANISATIONS);
        StringBuilder organisation = new StringBuilder("MA");
        for (int i = 0; i < 6; i++) {
            organisation.append(CODE_LETTERS.charAt((int) (number % 31)));
            number /= 31;
        }
        organisation.append(CreditCode.organisationCheckDigit(organisation.toString()));
        String first = "91" + division + organisation;
        return first + CreditCode.checkDigit(first);
    }

    private static String person(SplittableRandom random) {
        String surname = random.nextInt(60) == 0 ? pick(DOUBLE_SURNAMES, random) : pick(SURNAMES, random);
        return surname + (random.nextInt(5) == 0 ? "" : pick(GIVEN_FIRST, random)) + pick(GIVEN_SECOND, random);
    }

    private static String digits(long number, int width) {
        long range = 1;
        for (int i = 0; i < width; i++) {
            range *= 10;
        }
        String text = Long.toString(Math.floorMod(number, range));
        return "0".repeat(width - text.length()) + text;
    }

    private static <T> T pick(List<T> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<String> letters(String text) {
        return List.copyOf(new LinkedHashSet<>(
                text.codePoints().mapToObj(Character::toString).toList()));
    }

    private static List<String> lines(String resource) {
        try (InputStream raw = CompanyGenerator.class.getResourceAsStream(resource)) {
            if (raw == null) {
                throw new IllegalStateException("resource " + resource + " is missing");
            }
            InputStream in = resource.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
