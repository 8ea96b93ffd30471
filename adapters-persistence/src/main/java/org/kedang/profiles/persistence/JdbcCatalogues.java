package org.kedang.profiles.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.Visibility;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.persistence.Rows;
import org.kedang.profiles.domain.Filed;
import org.kedang.profiles.domain.FiledKind;
import org.kedang.profiles.domain.PaperKind;
import org.kedang.profiles.spi.Catalogues;

/** The catalogues read from forms, applied requests and consents: nothing is written twice, so nothing can differ. */
@ApplicationScoped
public class JdbcCatalogues implements Catalogues {
    private static final String FILED =
            """
            with opened as (
                select f.id as customer, f.registration_id as form, v.at, v.by_id
                  from customer_file f join file_version v on v.customer_id = f.id and v.no = 1
                 where f.id = any(?::uuid[])),
            form as (
                select o.customer, r.id, r.papers, o.at, o.by_id from opened o join registration r on r.id = o.form),
            change as (
                select o.customer, c.kind, c.id, (c.asked->'fields') || (c.asked->'groups') as fields, c.evidence, c.applied_at as at, c.applied_by_id as by_id
                  from opened o join change_request c on c.customer_id = o.customer and c.state = 'APPLIED')
            select customer, 'FORM', id, '', null, '[]', at, by_id from form
            union all
            select customer, 'IMPORT', customer, '', null, '[]', at, by_id from opened where form is null
            union all
            select customer, 'FORM_PAPER', id, p->>'name', p->>'kind', '[]', at, by_id
              from form cross join lateral jsonb_array_elements(papers) p
            union all
            select customer, kind, id, '', null, fields::text, at, by_id from change
            union all
            select customer, 'CHANGE_PAPER', id, p->>'name', p->>'kind', fields::text, at, by_id
              from change cross join lateral jsonb_array_elements(evidence) p
            union all
            select o.customer, 'CONSENT', k.id, e.name, e.kind, '[]', greatest(k.recorded_at, o.at), k.recorded_by_id
              from opened o join consent k on k.customer_id = o.customer join evidence e on e.id = k.paper_id""";

    private static final Set<FiledKind> PAPERLESS =
            EnumSet.of(FiledKind.FORM, FiledKind.IMPORT, FiledKind.CHANGE, FiledKind.RENAMING);

    @Inject
    private DataSource source;

    @SuppressWarnings("NullAway.Init")
    JdbcCatalogues() {}

    JdbcCatalogues(DataSource source) {
        this.source = source;
    }

    @Override
    public Map<CustomerId, List<Filed>> filed(Collection<CustomerId> customers) {
        Map<CustomerId, List<Filed>> found = new HashMap<>();
        if (!customers.isEmpty()) {
            String[] ids = customers.stream().map(CustomerId::toString).toArray(String[]::new);
            Rows.all(source, FILED, JdbcCatalogues::filed, (Object) ids)
                    .forEach(one -> found.computeIfAbsent(one.customer(), any -> new ArrayList<>())
                            .add(one.filed()));
        }
        return found;
    }

    @Override
    public Slice<Kept> keptBy(EmployeeId keeper, Visibility reader, @Nullable String after, int limit) {
        List<Object> arguments = new ArrayList<>(List.of(keeper.value(), after == null ? "" : after));
        String seen = JdbcFileViews.whole(reader, arguments);
        arguments.add(limit + 1);
        List<Kept> rows = Rows.all(
                source,
                "select id, number, name, opened_on from customer_file where owner_id = ? and number > ? and (" + seen
                        + ") order by number limit ?",
                row -> new Kept(
                        new CustomerId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class)),
                arguments.toArray());
        return rows.size() <= limit
                ? new Slice<>(rows, null)
                : new Slice<>(rows.subList(0, limit), rows.get(limit - 1).number());
    }

    private record Found(CustomerId customer, Filed filed) {}

    private static Found filed(ResultSet row) throws SQLException {
        String paper = row.getString(5);
        FiledKind kind = FiledKind.valueOf(row.getString(2));
        boolean sheet = PAPERLESS.contains(kind);
        JsonArray fields = JsonForm.array(JsonForm.parse("{\"fields\":" + row.getString(6) + "}"), "fields");
        return new Found(
                new CustomerId(row.getObject(1, UUID.class)),
                new Filed(
                        kind,
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        sheet ? null : paper == null ? PaperKind.OTHER : PaperKind.valueOf(paper),
                        fields.getValuesAs(JsonString.class).stream()
                                .map(JsonString::getString)
                                .toList(),
                        row.getObject(7, OffsetDateTime.class).toInstant(),
                        new EmployeeId(row.getObject(8, UUID.class))));
    }
}
