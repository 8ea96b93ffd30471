package org.kedang.search.persistence;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Readings of Chinese text without tones; ü is written v. The library reads words (重庆, 银行), own tables add the surnames it
 * does not know and the second reading of characters people read in two ways. A character without a reading (extension B)
 * stands for itself.
 */
final class Pinyin {
    private static final Map<String, List<String>> SURNAMES = new HashMap<>();
    private static final Map<Integer, List<String>> SEVERAL = new HashMap<>();
    private static final Set<String> SYLLABLES = new LinkedHashSet<>();
    private static final int LONGEST_SYLLABLE = 6;

    static {
        for (String entry : ("单 shan,曾 zeng,仇 qiu,解 xie,查 zha,区 ou,盖 ge,朴 piao,尉迟 yu chi,万俟 mo qi,任 ren,华 hua,宁 ning,"
                        + "纪 ji,燕 yan,葛 ge,洗 xian,冼 xian,乐 yue,召 shao,幺 yao,过 guo,应 ying,隗 wei,缪 miao,翟 zhai,卜 bu,种 chong,"
                        + "秘 bi,员 yun,贠 yun,黑 he,折 she,祭 zhai,繁 po,逄 pang,逯 lu,么 yao,哈 ha,覃 qin,谌 chen,钭 tou,佴 nai,郗 xi,"
                        + "长孙 zhang sun,令狐 ling hu,澹台 tan tai,单于 chan yu,宿 su,车 che,晟 cheng,相 xiang,句 gou,那 na,能 nai,尹 yin,"
                        + "欧阳 ou yang,司马 si ma,上官 shang guan,诸葛 zhu ge,东方 dong fang,皇甫 huang fu,公孙 gong sun,慕容 mu rong,"
                        + "宇文 yu wen,夏侯 xia hou,轩辕 xuan yuan,钟离 zhong li,鲜于 xian yu,闾丘 lv qiu,司徒 si tu,司空 si kong,呼延 hu yan,"
                        + "端木 duan mu,申屠 shen tu,南宫 nan gong,西门 xi men,独孤 du gu,赫连 he lian,濮阳 pu yang,太史 tai shi")
                .split(",", -1)) {
            int blank = entry.indexOf(' ');
            SURNAMES.put(
                    entry.substring(0, blank),
                    List.of(entry.substring(blank + 1).split(" ", -1)));
        }
        for (String entry :
                ("重 chong zhong,长 chang zhang,行 hang xing,乐 le yue,厦 xia sha,曾 zeng ceng,单 dan shan,朴 pu piao,仇 qiu chou,"
                                + "解 jie xie,查 cha zha,区 qu ou,盖 gai ge,都 du dou,会 hui kuai,朝 chao zhao,调 diao tiao,传 chuan zhuan,弹 dan tan,"
                                + "石 shi dan,藏 cang zang,降 jiang xiang,参 can shen,差 cha chai,率 lv shuai,省 sheng xing,大 da dai,度 du duo,"
                                + "佛 fo fu,柏 bai bo,薄 bo bao,蚌 bang beng,堡 bao pu,埔 pu bu,番 fan pan,还 huan hai,和 he huo,贾 jia gu,校 xiao jiao,"
                                + "觉 jue jiao,均 jun yun,卡 ka qia,壳 ke qiao,落 luo lao,六 liu lu,陆 lu liu,绿 lv lu,旅 lv,露 lu lou,模 mo mu,宁 ning,"
                                + "炮 pao bao,便 bian pian,铺 pu,奇 qi ji,强 qiang jiang,色 se shai,莎 sha suo,似 si shi,提 ti di,拓 tuo ta,尾 wei yi,"
                                + "洗 xi xian,系 xi ji,巷 xiang hang,血 xue xie,咽 yan ye,叶 ye xie,涌 yong chong,尉 wei yu,员 yuan yun,种 zhong chong,"
                                + "澄 cheng deng,称 cheng chen,铅 qian yan,宿 su xiu,折 zhe she,车 che ju,翟 zhai di,颤 chan zhan,茜 qian xi,阿 a e,"
                                + "钻 zuan,丽 li,女 nv,吕 lv,律 lv,铝 lv,侣 lv,驴 lv,滤 lv,氯 lv,虑 lv,缕 lv,屡 lv,履 lv")
                        .split(",", -1)) {
            String[] parts = entry.split(" ", -1);
            SEVERAL.put(parts[0].codePointAt(0), List.of(parts).subList(1, parts.length));
        }
        for (int c = 0x4e00; c < 0x9fa6; c++) {
            for (String reading : PinyinHelper.toPinyinList((char) c, PinyinStyleEnum.NORMAL)) {
                String plain = plain(reading);
                if (isLatin(plain) && plain.length() <= LONGEST_SYLLABLE) {
                    SYLLABLES.add(plain);
                }
            }
        }
        // m, n, ng, hm and the like are readings of interjections; as syllables they would cut every word apart
        SYLLABLES.removeIf(s -> s.chars().noneMatch(c -> "aeiouv".indexOf(c) >= 0));
    }

    private Pinyin() {}

    static boolean isHan(int codePoint) {
        return Character.isIdeographic(codePoint) || codePoint == '〇';
    }

    private static boolean isLatin(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < 'a' || text.charAt(i) > 'z') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static String plain(String reading) {
        return isLatin(reading) ? reading : reading.replace('ü', 'v').replace("u:", "v");
    }

    /**
     * The readings of each code point, the likely one first. A code point without a reading has itself as the only one.
     *
     * @param folded folded text
     * @param person whether the text is a person's name, so that its first characters are a surname
     */
    static List<List<String>> readings(String folded, boolean person) {
        int[] points = folded.codePoints().toArray();
        List<List<String>> answer = new ArrayList<>(points.length);
        String[] words = words(points);
        List<String> surname = surname(points);
        for (int i = 0; i < points.length; i++) {
            Set<String> readings = new LinkedHashSet<>();
            if (person && i < surname.size()) {
                readings.add(surname.get(i));
            }
            readings.add(plain(words[i]));
            if (!person && i < surname.size()) {
                readings.add(surname.get(i));
            }
            readings.addAll(SEVERAL.getOrDefault(points[i], List.of()));
            for (String reading : List.copyOf(readings)) {
                if (reading.indexOf('v') > 0 && isLatin(reading)) {
                    readings.add(reading.replace('v', 'u'));
                }
            }
            answer.add(List.copyOf(readings));
        }
        return answer;
    }

    private static List<String> surname(int[] points) {
        for (int length = Math.min(2, points.length); length > 0; length--) {
            List<String> known = SURNAMES.get(new String(points, 0, length));
            if (known != null) {
                return known;
            }
        }
        return List.of();
    }

    /** The library's reading of every code point, run by run; where it splits a run differently, character by character. */
    private static String[] words(int[] points) {
        String[] answer = new String[points.length];
        int i = 0;
        while (i < points.length) {
            int start = i;
            while (i < points.length && isHan(points[i]) && Character.isBmpCodePoint(points[i])) {
                i++;
            }
            if (i == start) {
                answer[i] = Character.toString(points[i]);
                i++;
                continue;
            }
            String run = new String(points, start, i - start);
            String[] read =
                    PinyinHelper.toPinyin(run, PinyinStyleEnum.NORMAL, " ").split(" ", -1);
            for (int k = start; k < i; k++) {
                String one = read.length == i - start ? read[k - start] : alone(points[k]);
                answer[k] = isLatin(plain(one)) ? one : Character.toString(points[k]);
            }
        }
        return answer;
    }

    private static String alone(int point) {
        return PinyinHelper.toPinyin(Character.toString(point), PinyinStyleEnum.NORMAL, "");
    }

    /** A key that sorts by pinyin under code point order; equal readings are told apart by the characters. */
    static String sortKey(String folded, boolean person) {
        StringBuilder key = new StringBuilder();
        int[] points = folded.codePoints().toArray();
        List<List<String>> readings = readings(folded, person);
        for (int i = 0; i < points.length && key.length() < 100; i++) {
            String first = readings.get(i).get(0);
            key.append(first);
            if (isHan(points[i])) {
                key.append(' ');
            }
        }
        return key.append('\u0001').append(folded).toString();
    }

    /**
     * Ways to read Latin letters as syllables, for example huaxing as hua-xing; the last part may be the beginning of a
     * syllable and is then marked by a star.
     */
    static List<List<String>> split(String letters) {
        List<List<String>> answer = new ArrayList<>();
        split(letters, 0, new ArrayList<>(), answer);
        return answer;
    }

    private static void split(String letters, int from, List<String> parts, List<List<String>> answer) {
        if (answer.size() >= 6) {
            return;
        }
        if (from == letters.length()) {
            answer.add(List.copyOf(parts));
            return;
        }
        for (int to = Math.min(letters.length(), from + LONGEST_SYLLABLE); to > from; to--) {
            String part = letters.substring(from, to);
            boolean whole = SYLLABLES.contains(part);
            boolean begun = to == letters.length() && SYLLABLES.stream().anyMatch(s -> s.startsWith(part));
            if (whole || (begun && !parts.isEmpty())) {
                parts.add(begun ? part + "*" : part);
                split(letters, to, parts, answer);
                parts.remove(parts.size() - 1);
            }
        }
    }
}
