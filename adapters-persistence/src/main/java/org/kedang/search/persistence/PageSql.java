package org.kedang.search.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.Visibility;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.search.api.CappedCount;
import org.kedang.search.api.CustomerQuery;
import org.kedang.search.api.Facet;
import org.kedang.search.api.SortBy;
import org.kedang.search.api.SortField;

/**
 * The statement for one page. It probes first: up to {@code CAP + 1} readable rows are fetched by the token index and sorted
 * in memory. If there are more, the rows are read along a sort index instead, which is quick exactly then. Existence cards of
 * rows that are not readable follow in a section of their own, sorted by what the card shows.
 */
final class PageSql {
    private static final int PROBE = CappedCount.CAP + 1;
    private static final int FACET_ROWS = 20_000;
    private static final int FACET_VALUES = 50;

    /** A sort key: SQL expression over the row, its type for casting a cursor's text, and the direction. */
    private record Key(String expression, String type, boolean ascending) {}

    private static final Key RANK = new Key("rank", "int4", true);
    private static final Key CHANGED_LAST = new Key("changed_at", "timestamptz", false);

    /** Orders by what every grant shows. */
    private static final Set<SortField> PLAIN = Set.of(
            SortField.RELEVANCE,
            SortField.CHANGED_AT,
            SortField.NUMBER,
            SortField.NAME,
            SortField.OWNER,
            SortField.STAGE);

    /** Columns in which many customers are alike; each has an index that goes on with the name. */
    private static final Set<String> MANY_ALIKE =
            Set.of("owner_key", "stage", "secrecy", "type", "industry", "region", "completeness");

    private final StringBuilder sql = new StringBuilder(2048);
    private final List<Object> values = new ArrayList<>();

    private PageSql() {}

    String text() {
        return sql.toString();
    }

    void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value instanceof UUID[] ids) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf("uuid", ids));
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }

    /** The statement, or null when nothing can fit. */
    static @Nullable PageSql of(CustomerQuery query, GramQuery words, Visibility visibility) {
        boolean nonsense = words.full() == null && !words.blank();
        boolean readable = !nonsense && (!visibility.none() || listsGranted(query, words, visibility));
        boolean cards = visibility.existence() && !visibility.everything() && words.open() != null && onlyOwners(query);
        if (!readable && !cards) {
            return null;
        }
        PageSql page = new PageSql();
        page.build(query, words, visibility, readable, cards);
        return page;
    }

    /**
     * Whether files that are open in part are listed among the readable ones: found by what leads everybody to them, and
     * placed by what every grant shows, so that a list tells nothing of the categories that are closed.
     */
    private static boolean listsGranted(CustomerQuery query, GramQuery words, Visibility visibility) {
        return !visibility.granted().isEmpty()
                && onlyOwners(query)
                && (words.open() != null || words.blank())
                && sort(query).stream().allMatch(by -> PLAIN.contains(by.field()));
    }

    private static boolean onlyOwners(CustomerQuery query) {
        return query.filters().keySet().stream().allMatch(facet -> facet == Facet.OWNER);
    }

    private void build(CustomerQuery query, GramQuery words, Visibility visibility, boolean readable, boolean cards) {
        boolean ranked = !words.blank() && sort(query).get(0).field() == SortField.RELEVANCE;
        List<Key> walkKeys = keys(query);
        List<Key> probeKeys = new ArrayList<>(walkKeys);
        if (ranked) {
            probeKeys.add(0, RANK);
        }
        List<Key> cardKeys = cardKeys(query, ranked);
        PageCursor cursor = query.cursor() == null
                ? null
                : PageCursor.decode(query.cursor(), query, probeKeys.size(), walkKeys.size(), cardKeys.size());
        boolean wantProbed = readable && (cursor == null || (!cursor.cards() && !cursor.walked()));
        boolean wantWalked = readable && (cursor == null || (!cursor.cards() && cursor.walked()));
        int limit = query.size() + 1;

        sql.append("with ");
        if (readable) {
            sql.append("v as materialized (select ");
            columns(probeKeys, words, query);
            sql.append(" from customer_search where ");
            readable(query, words, visibility, true, true);
            sql.append(" limit ").append(cursor == null ? PROBE : 2 * PROBE).append("), ");
        }
        if (cards) {
            sql.append("c as materialized (select ");
            columns(cardKeys, words, query);
            sql.append(" from customer_search where ");
            cards(query, words, visibility);
            sql.append(" limit ").append(PROBE).append("), ");
        }
        sql.append("n as materialized (select ")
                .append(readable ? "(select count(*) from v)::int" : "0")
                .append(" as readable, ")
                .append(cards ? "(select count(*) from c)::int" : "0")
                .append(" as cards), page as (");
        String union = "";
        if (wantProbed) {
            section(false, false, "v", probeKeys, limit, () -> {
                if (cursor == null) {
                    sql.append("(select readable from n) < ").append(PROBE);
                } else {
                    after(cursor, probeKeys);
                }
            });
            union = " union all ";
        }
        if (wantWalked) {
            sql.append(union);
            section(false, true, "customer_search", walkKeys, limit, () -> {
                if (cursor == null) {
                    sql.append("(select readable from n) >= ").append(PROBE);
                } else {
                    after(cursor, walkKeys);
                }
                sql.append(" and ");
                readable(query, words, visibility, false, true);
            });
            union = " union all ";
        }
        if (cards) {
            sql.append(union);
            section(true, false, "c", cardKeys, limit, () -> {
                if (cursor != null && cursor.cards()) {
                    after(cursor, cardKeys);
                } else {
                    sql.append("true");
                }
            });
        } else if (union.isEmpty()) {
            sql.append(
                            "select true as card, false as walked, null::uuid as customer_id, null::text[] as keys, 0 as place")
                    .append(" where false");
        }
        sql.append(") select n.readable, n.cards, p.card, p.walked, p.keys, p.customer_id, s.changed_at, s.owner_id,")
                .append(
                        " s.department_id, s.completeness, s.secrecy, s.number, s.stage, s.type, s.restricted, s.industry, s.region,")
                .append(" s.product_line, s.channel, s.project_type, s.name, s.owner_name, s.short_name, s.other_names")
                .append(" from n left join (select * from page order by card, place limit ")
                .append(limit)
                .append(") p on true left join customer_search s on s.customer_id = p.customer_id")
                .append(" order by p.card, p.place");
    }

    /** One part of the page: rows with their place and their keys for a cursor. */
    private void section(boolean card, boolean walked, String from, List<Key> keys, int limit, Runnable where) {
        String order = keys.stream()
                .map(key -> key.expression() + (key.ascending() ? " asc" : " desc"))
                .collect(Collectors.joining(", "));
        sql.append("(select ")
                .append(card)
                .append(" as card, ")
                .append(walked)
                .append(" as walked, customer_id, array[");
        sql.append(keys.stream().map(key -> key.expression() + "::text").collect(Collectors.joining(", ")));
        sql.append("] as keys, row_number() over (order by ")
                .append(order)
                .append(") as place from ")
                .append(from);
        sql.append(" where ");
        where.run();
        sql.append(" order by ").append(order).append(" limit ").append(limit).append(")");
    }

    private void columns(List<Key> keys, GramQuery words, CustomerQuery query) {
        String plain = keys.stream()
                .filter(key -> !key.equals(RANK))
                .map(Key::expression)
                .distinct()
                .collect(Collectors.joining(", "));
        sql.append(plain);
        if (keys.contains(RANK)) {
            sql.append(
                    ", case when folded = ? or number = ? then 0 when starts_with(folded, ?) then 1 else 2 end as rank");
            values.add(words.folded());
            values.add(query.text().strip().toUpperCase(Locale.ROOT).replace("\0", ""));
            values.add(words.folded());
        }
    }

    /**
     * Rows whose content may be shown and that fit. {@code indexed} lets the token index do it; otherwise the condition
     * only filters, hidden from the planner in a coalesce: it would think the rows rare and read the whole table, while a
     * long list is known to have many.
     */
    private void readable(
            CustomerQuery query, GramQuery words, Visibility visibility, boolean indexed, boolean withGranted) {
        boolean granted = withGranted && listsGranted(query, words, visibility);
        sql.append(indexed ? "(" : "coalesce(");
        if (granted) {
            sql.append("(");
        }
        if (visibility.none()) {
            sql.append("false");
        } else {
            whole(query, words, visibility);
        }
        if (granted) {
            sql.append(" or ");
            granted(words, visibility);
            sql.append(")");
        }
        ids(query, Facet.OWNER, "owner_id");
        ids(query, Facet.DEPARTMENT, "department_id");
        sql.append(indexed ? ")" : ", false)");
    }

    private void granted(GramQuery words, Visibility visibility) {
        sql.append("(customer_id = any (?)");
        values.add(visibility.granted().stream().map(CustomerId::value).toArray(UUID[]::new));
        if (!words.blank()) {
            sql.append(" and grams @@ ?::tsquery");
            values.add(String.valueOf(words.open()));
        }
        sql.append(")");
    }

    private void whole(CustomerQuery query, GramQuery words, Visibility visibility) {
        String tokens = words.readable(query.filters(), visibility);
        if (tokens == null) {
            sql.append("true");
        } else {
            sql.append("grams @@ ?::tsquery");
            values.add(tokens);
        }
        if (!visibility.everything()) {
            sql.append(" and ");
            visible(visibility);
        } else if (!visibility.restricted()) {
            sql.append(" and not restricted");
        }
    }

    private void cards(CustomerQuery query, GramQuery words, Visibility visibility) {
        sql.append("grams @@ ?::tsquery");
        values.add(String.valueOf(words.open()));
        if (!visibility.none()) {
            sql.append(" and not ");
            visible(visibility);
        }
        boolean some = !visibility.granted().isEmpty();
        if (some && listsGranted(query, words, visibility)) {
            sql.append(" and customer_id <> all (?)");
            values.add(visibility.granted().stream().map(CustomerId::value).toArray(UUID[]::new));
        }
        if (!visibility.restricted()) {
            sql.append(some ? " and (not restricted or customer_id = any (?))" : " and not restricted");
            if (some) {
                values.add(visibility.granted().stream().map(CustomerId::value).toArray(UUID[]::new));
            }
        }
        ids(query, Facet.OWNER, "owner_id");
    }

    private void visible(Visibility visibility) {
        List<String> ways = new ArrayList<>();
        if (visibility.own()) {
            ways.add("owner_id = ?");
            values.add(visibility.self().value());
        }
        if (!visibility.departments().isEmpty()) {
            ways.add("department_id = any (?)");
            values.add(
                    visibility.departments().stream().map(DepartmentId::value).toArray(UUID[]::new));
        }
        if (visibility.restricted()) {
            ways.add("restricted");
        }
        String any = ways.isEmpty() ? "false" : "(" + String.join(" or ", ways) + ")";
        sql.append(visibility.restricted() ? any : "(" + any + " and not restricted)");
    }

    private void ids(CustomerQuery query, Facet facet, String column) {
        List<String> wanted = query.filters().get(facet);
        if (wanted != null) {
            sql.append(" and ").append(column).append(" = any (?)");
            values.add(wanted.stream().map(value -> Ids.of(facet, value)).toArray(UUID[]::new));
        }
    }

    /** Rows after the cursor's row: a row comparison when all keys run one way, so that an index can start there. */
    private void after(PageCursor cursor, List<Key> keys) {
        boolean oneWay = keys.stream().map(Key::ascending).distinct().count() == 1;
        if (oneWay) {
            sql.append("(")
                    .append(keys.stream().map(Key::expression).collect(Collectors.joining(", ")))
                    .append(keys.get(0).ascending() ? ") > (" : ") < (")
                    .append(keys.stream().map(key -> "?::" + key.type()).collect(Collectors.joining(", ")))
                    .append(")");
            values.addAll(cursor.keys());
            return;
        }
        Key lead = keys.get(0);
        sql.append(lead.expression())
                .append(lead.ascending() ? " >= ?::" : " <= ?::")
                .append(lead.type());
        values.add(cursor.keys().get(0));
        sql.append(" and (");
        for (int i = 0; i < keys.size(); i++) {
            sql.append(i == 0 ? "(" : " or (");
            for (int k = 0; k < i; k++) {
                sql.append(keys.get(k).expression())
                        .append(" = ?::")
                        .append(keys.get(k).type())
                        .append(" and ");
                values.add(cursor.keys().get(k));
            }
            Key key = keys.get(i);
            sql.append(key.expression())
                    .append(key.ascending() ? " > ?::" : " < ?::")
                    .append(key.type())
                    .append(")");
            values.add(cursor.keys().get(i));
        }
        sql.append(")");
    }

    private static List<SortBy> sort(CustomerQuery query) {
        return query.sort().isEmpty() ? List.of(new SortBy(SortField.RELEVANCE, true)) : query.sort();
    }

    /**
     * Keys over columns of the table, as the indexes have them: customers whom the wanted order does not tell apart stand by
     * name, and the id comes last and makes the order total.
     */
    private static List<Key> keys(CustomerQuery query) {
        List<Key> keys = wanted(query);
        Key last = keys.get(keys.size() - 1);
        if (MANY_ALIKE.contains(last.expression())
                && keys.stream().noneMatch(key -> key.expression().equals("name_key"))) {
            keys.add(new Key("name_key", "text", last.ascending()));
        }
        keys.add(new Key("customer_id", "uuid", last.ascending()));
        return keys;
    }

    private static List<Key> wanted(CustomerQuery query) {
        List<Key> keys = new ArrayList<>();
        for (SortBy by : sort(query)) {
            boolean up = by.ascending();
            Key key =
                    switch (by.field()) {
                        case RELEVANCE -> CHANGED_LAST;
                        case CHANGED_AT -> new Key("changed_at", "timestamptz", up);
                        case NUMBER -> new Key("number", "text", up);
                        case NAME -> new Key("name_key", "text", up);
                        case OWNER -> new Key("owner_key", "text", up);
                        case STAGE -> new Key("stage", "text", up);
                        case SECRECY -> new Key("secrecy", "int2", up);
                        case TYPE -> new Key("type", "text", up);
                        case INDUSTRY -> new Key("industry", "text", up);
                        case REGION -> new Key("region", "text", up);
                        case COMPLETENESS -> new Key("completeness", "int2", up);
                    };
            if (keys.stream().noneMatch(other -> other.expression().equals(key.expression()))) {
                keys.add(key);
            }
        }
        return keys;
    }

    /** Cards are ordered by nothing but what they show. */
    private static List<Key> cardKeys(CustomerQuery query, boolean ranked) {
        List<Key> keys = new ArrayList<>();
        if (ranked) {
            keys.add(RANK);
        }
        for (Key key : wanted(query)) {
            if (List.of("number", "name_key", "owner_key").contains(key.expression())) {
                keys.add(key);
            }
        }
        if (keys.isEmpty() || ranked) {
            keys.add(new Key("name_key", "text", true));
        }
        keys.add(new Key("customer_id", "uuid", true));
        return keys.stream().distinct().toList();
    }

    /**
     * Counts by facet over at most {@value #FACET_ROWS} readable rows that fit. Regions are counted one level below the
     * filter: provinces, then cities, then districts.
     */
    static PageSql facets(CustomerQuery query, GramQuery words, Visibility visibility) {
        PageSql page = new PageSql();
        StringBuilder sql = page.sql;
        sql.append(
                        "with v as materialized (select owner_id, owner_name, department_id, secrecy, stage, type, industry,")
                .append(" region, product_line, channel, project_type from customer_search where ");
        page.readable(query, words, visibility, true, false);
        sql.append(" limit ").append(FACET_ROWS + 1).append("), f as (");
        int digits = query.filters().getOrDefault(Facet.REGION, List.of()).stream()
                        .mapToInt(String::length)
                        .min()
                        .orElse(0)
                + 2;
        sql.append(
                        "select 'OWNER' as facet, owner_id::text as value, max(owner_name) as label, count(*) as count from v")
                .append(" group by owner_id");
        single(sql, Facet.DEPARTMENT, "department_id::text");
        single(sql, Facet.SECRECY, "secrecy::text");
        single(sql, Facet.STAGE, "stage");
        single(sql, Facet.TYPE, "type");
        single(sql, Facet.INDUSTRY, "industry");
        single(sql, Facet.REGION, "left(region, " + Math.min(digits, 6) + ")");
        several(sql, Facet.PRODUCT_LINE, "product_line");
        several(sql, Facet.CHANNEL, "channel");
        several(sql, Facet.PROJECT_TYPE, "project_type");
        sql.append(") select facet, value, label, count, (select count(*) from v) > ")
                .append(FACET_ROWS)
                .append(
                        " as cut from (select *, row_number() over (partition by facet order by count desc, value) as place")
                .append(" from f) ranked where place <= ")
                .append(FACET_VALUES)
                .append(" order by facet, place");
        return page;
    }

    private static void single(StringBuilder sql, Facet facet, String value) {
        sql.append(" union all select '")
                .append(facet)
                .append("', value, value, count(*) from (select ")
                .append(value)
                .append(" as value from v) one where value <> '' group by value");
    }

    private static void several(StringBuilder sql, Facet facet, String column) {
        sql.append(" union all select '")
                .append(facet)
                .append("', trim(value), trim(value), count(*) from v, unnest(string_to_array(")
                .append(column)
                .append(", ',')) as value where value <> '' group by trim(value)");
    }
}
