package org.kedang.profiles.domain;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * One way by which two descriptions of a customer meet (PRF-31; 003-K step 5). Two customers who share a certain key are the
 * same one; those who share a possible one may be.
 *
 * @param key folded, so that equal means the same
 */
public record DuplicateKey(Kind kind, String key) implements Comparable<DuplicateKey> {

    /** What meets. In the database no two files may share a certain key. */
    public enum Kind {
        /** 统一社会信用代码 or the organisation code inside it and its predecessors */
        CREDIT_CODE(true),
        /** the full name of a company, folded, without signs */
        NAME(true),
        /** name and phone of a natural person */
        PERSON(true),
        /** the name without 有限公司, brackets, 省 and 市; the whole name of a natural person */
        CORE_NAME(false),
        /** what people call a company for short 简称, and its name up to that */
        SHORT_NAME(false),
        PHONE(false),
        /** name, phone, identity number or staff number of one of the firm's own staff: asked for by those only who may know */
        STAFF(false);

        private final boolean certain;

        Kind(boolean certain) {
            this.certain = certain;
        }

        public boolean certain() {
            return certain;
        }
    }

    private static final Pattern SIGNS = Pattern.compile("[\\p{P}\\p{S}\\p{Z}\\s]+");
    private static final Pattern BRACKETED = Pattern.compile("[(（\\[【〔<《][^)）\\]】〕>》]*[)）\\]】〕>》]");
    private static final Pattern LEGAL_FORM = Pattern.compile(
            "(股份合作公司|股份有限公司|有限责任公司|有限公司|集团公司|总公司|分公司|公司|集团|股份|有限|责任|\\bco\\.?,? ?ltd\\.?|\\binc\\.?|\\bltd\\.?|\\bcorp\\.?)");
    // 市 and 省 inside words of their own stay: 超市, 门市, 城市, 都市, 夜市, 上市, 股市
    private static final Pattern PLACE_SIGN =
            Pattern.compile("(?<=\\p{IsHan})(?<![超门城都夜上股集])市|(?<=\\p{IsHan})(省|自治区|特别行政区)");

    /**
     * All keys of a customer, by which he is found later.
     *
     * @param fold the product's one spelling for texts people read as equal
     * @param phones canonical numbers
     */
    public static List<DuplicateKey> of(FieldValues values, UnaryOperator<String> fold, Collection<String> phones) {
        Set<DuplicateKey> keys = new LinkedHashSet<>();
        boolean person = values.text("customerType").equals("PERSON");
        CreditCode.read(values.text("creditCode"))
                .ifPresent(code -> code.matchKeys().forEach(key -> keys.add(new DuplicateKey(Kind.CREDIT_CODE, key))));
        String folded = fold.apply(values.text("name"));
        String bare = SIGNS.matcher(folded).replaceAll("");
        if (!bare.isEmpty() && person) {
            for (String phone : phones) {
                keys.add(new DuplicateKey(Kind.PERSON, bare + "/" + digits(phone)));
            }
            keys.add(new DuplicateKey(Kind.CORE_NAME, bare));
        } else if (!bare.isEmpty()) {
            String core = core(folded);
            keys.add(new DuplicateKey(Kind.NAME, bare));
            keys.add(new DuplicateKey(Kind.CORE_NAME, core));
            shortNames(core, core(fold.apply(values.text("shortName"))))
                    .forEach(name -> keys.add(new DuplicateKey(Kind.SHORT_NAME, name)));
        }
        for (String phone : phones) {
            keys.add(new DuplicateKey(Kind.PHONE, digits(phone)));
        }
        return List.copyOf(keys);
    }

    /**
     * The keys of one of the firm's own staff. They are of a kind of their own: nobody meets them who does not ask for them,
     * and no other key of anybody meets them (001 二; 003-M).
     *
     * @param identities identity numbers and the staff number
     */
    public static List<DuplicateKey> ofStaff(
            FieldValues values, UnaryOperator<String> fold, Collection<String> phones, Collection<String> identities) {
        Set<DuplicateKey> keys = new LinkedHashSet<>();
        String bare = SIGNS.matcher(fold.apply(values.text("name"))).replaceAll("");
        if (!bare.isEmpty()) {
            keys.add(new DuplicateKey(Kind.STAFF, "name/" + bare));
        }
        phones.forEach(phone -> keys.add(new DuplicateKey(Kind.STAFF, "phone/" + digits(phone))));
        identities.forEach(identity -> keys.add(
                new DuplicateKey(Kind.STAFF, "id/" + SIGNS.matcher(identity).replaceAll(""))));
        return List.copyOf(keys);
    }

    /**
     * What to look for to find who is like a customer with these keys. A short name meets whole names, in both directions:
     * two companies that are called the same for short are two.
     */
    public static List<DuplicateKey> sought(List<DuplicateKey> keys) {
        Set<DuplicateKey> sought = new LinkedHashSet<>();
        boolean company = keys.stream().anyMatch(key -> key.kind() == Kind.NAME);
        for (DuplicateKey key : keys) {
            sought.add(key.kind() == Kind.SHORT_NAME ? new DuplicateKey(Kind.CORE_NAME, key.key()) : key);
            if (company && key.kind() == Kind.CORE_NAME) {
                sought.add(new DuplicateKey(Kind.SHORT_NAME, key.key()));
            }
        }
        return List.copyOf(sought);
    }

    // 苏州星河照明 is known as 星河, and as 苏州星河
    private static Set<String> shortNames(String core, String bare) {
        Set<String> names = new LinkedHashSet<>();
        if (!bare.isEmpty()) {
            names.add(bare);
            int at = core.indexOf(bare);
            if (at >= 0) {
                names.add(core.substring(0, at + bare.length()));
            }
        }
        names.remove(core);
        return names;
    }

    /** The heart of a folded company name: without what companies call themselves besides, bracketed places, 省 and 市. */
    static String core(String folded) {
        String heart = BRACKETED.matcher(folded).replaceAll("");
        heart = LEGAL_FORM.matcher(heart).replaceAll("");
        heart = PLACE_SIGN.matcher(heart).replaceAll("");
        heart = SIGNS.matcher(heart).replaceAll("");
        return heart.isEmpty() ? SIGNS.matcher(folded).replaceAll("") : heart;
    }

    /** The same key for a customer whom somebody has told apart from his namesake by the credit code. */
    public DuplicateKey toldApartBy(String creditCode) {
        return new DuplicateKey(kind, key + "#" + creditCode);
    }

    private static String digits(String phone) {
        return phone.replaceAll("[^0-9]", "");
    }

    /** One order for all writers, so that two of them never wait for each other in a ring. */
    @Override
    public int compareTo(DuplicateKey other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : key.compareTo(other.key);
    }
}
