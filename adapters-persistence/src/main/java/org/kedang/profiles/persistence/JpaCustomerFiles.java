package org.kedang.profiles.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.persistence.PgText;
import org.kedang.kit.persistence.Rows;
import org.kedang.kit.persistence.Saving;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.domain.CustomerRating;
import org.kedang.profiles.domain.FileCover;
import org.kedang.profiles.domain.FileVersion;
import org.kedang.profiles.domain.TypedFields;
import org.kedang.profiles.spi.CustomerFiles;

/**
 * The customers' files: loaded by JPA to be changed; new ones and versions, which never change, are written by JDBC, one
 * statement for any number of them.
 */
@ApplicationScoped
public class JpaCustomerFiles implements CustomerFiles {
    private static final String ADD_FILES =
            """
            insert into customer_file (id, number, aliases, name, short_name, credit_code, customer_type, life_stage, secrecy,
                   region, industry, product_line, channel, project_type, fields, tier, owner_id, department_id, opened_on,
                   last_confirmed_at, changed_at, completeness, version, stages, registration_id, rating, sealed,
                   revision)
            select id::uuid, number, aliases::jsonb, name, short_name, credit_code, customer_type, life_stage, secrecy,
                   region, industry, product_line, channel, project_type, fields::jsonb, tier, owner_id::uuid,
                   department_id::uuid, opened_on::date, last_confirmed_at::timestamptz, changed_at::timestamptz,
                   completeness::integer, version::integer, stages::jsonb, registration_id::uuid, rating::jsonb, false, 1
              from unnest(%s)
                   as n (id, number, aliases, name, short_name, credit_code, customer_type, life_stage, secrecy,
                         region, industry, product_line, channel, project_type, fields, tier, owner_id, department_id,
                         opened_on, last_confirmed_at, changed_at, completeness, version, stages, registration_id, rating)
            """
                    .formatted(Bulk.places(26));
    private static final String ADD_VERSIONS =
            """
            insert into file_version (customer_id, no, kind, at, by_id, requested_by_id, approved_by_id, reason, changes,
                   dictionary_version, effective, request_id, cover)
            select customer_id::uuid, no::integer, kind, at::timestamptz, by_id::uuid, requested_by_id::uuid,
                   approved_by_id::uuid, reason, changes::jsonb, dictionary_version::integer, effective::date,
                   request_id::uuid, cover::jsonb
              from unnest(%s)
                   as n (customer_id, no, kind, at, by_id, requested_by_id, approved_by_id, reason, changes,
                         dictionary_version, effective, request_id, cover)
            """
                    .formatted(Bulk.places(13));
    private static final String ADD_RATINGS =
            """
            insert into customer_rating (customer_id, no, value, risk, basis, by_id, at)
            select customer_id::uuid,
                   1 + coalesce((select max(no) from customer_rating r where r.customer_id = n.customer_id::uuid), 0),
                   value, risk, basis, by_id::uuid, at::timestamptz
              from unnest(%s) as n (customer_id, value, risk, basis, by_id, at)
            """
                    .formatted(Bulk.places(6));
    private static final String VERSIONS =
            """
            select %s
              from file_version where customer_id = ? and no < ? order by no desc limit ?"""
                    .formatted(VersionRows.COLUMNS);

    @PersistenceContext(unitName = "kedang")
    private EntityManager entities;

    @Inject
    private DataSource source;

    @SuppressWarnings("NullAway.Init")
    JpaCustomerFiles() {}

    JpaCustomerFiles(EntityManager entities, DataSource source) {
        this.entities = entities;
        this.source = source;
    }

    @Override
    public void add(CustomerFile file, FileVersion first) {
        addAll(List.of(file), List.of(first));
    }

    @Override
    public void addAll(List<CustomerFile> files, List<FileVersion> first) {
        Bulk rows = new Bulk(26);
        for (CustomerFile file : files) {
            TypedFields typed = file.typed();
            CustomerRating rating = file.rating();
            rows.row(
                    file.id(),
                    file.number(),
                    FileJson.aliases(file.aliases()),
                    typed.name(),
                    typed.shortName(),
                    typed.creditCode(),
                    typed.customerType(),
                    typed.stage(),
                    typed.secrecy(),
                    typed.region(),
                    typed.industry(),
                    typed.productLine(),
                    typed.channel(),
                    typed.projectType(),
                    FieldValuesJson.write(typed.rest()),
                    file.tier(),
                    file.owner(),
                    file.department(),
                    file.openedOn(),
                    file.lastConfirmedAt(),
                    file.changedAt(),
                    file.completeness(),
                    file.version(),
                    FileJson.stages(file.stages()),
                    file.registration(),
                    rating == null ? null : RatingJson.write(rating));
        }
        int unused = rows.write(source, ADD_FILES);
        addVersions(files, first);
        addRatings(files);
    }

    @Override
    public Optional<CustomerFile> find(CustomerId id) {
        return Optional.ofNullable(entities.find(CustomerFile.class, id));
    }

    @Override
    public Map<CustomerId, CustomerFile> findAll(List<CustomerId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<CustomerId, CustomerFile> found = new HashMap<>();
        for (Object file : entities.createNativeQuery(
                        "select * from customer_file where id = any (cast(?1 as uuid[]))", CustomerFile.class)
                .setParameter(
                        1, PgText.array(ids.stream().map(CustomerId::toString).toList()))
                .getResultList()) {
            found.put(((CustomerFile) file).id(), (CustomerFile) file);
        }
        return found;
    }

    @Override
    public void save(CustomerFile file, FileVersion next) {
        Saving.now(entities, file.revision());
        addVersions(List.of(file), List.of(next));
    }

    @Override
    public void saveAll(List<CustomerFile> files, List<FileVersion> next) {
        if (files.isEmpty()) {
            return;
        }
        Saving.now(entities, files.get(0).revision());
        files.forEach(entities::detach);
        addVersions(files, next);
    }

    @Override
    public void rate(CustomerFile file) {
        Saving.now(entities, file.revision());
        addRatings(List.of(file));
    }

    private void addRatings(List<CustomerFile> files) {
        Bulk rows = new Bulk(6);
        for (CustomerFile file : files) {
            CustomerRating rating = file.rating();
            if (rating != null) {
                rows.row(file.id(), rating.value(), rating.risk(), rating.basis(), rating.by(), rating.at());
            }
        }
        int unused = rows.write(source, ADD_RATINGS);
    }

    private void addVersions(List<CustomerFile> files, List<FileVersion> versions) {
        Map<CustomerId, String> covers = new HashMap<>();
        files.forEach(file -> covers.put(file.id(), VersionRows.cover(FileCover.of(file))));
        Bulk rows = new Bulk(13);
        for (FileVersion version : versions) {
            rows.row(
                    version.customer(),
                    version.no(),
                    version.kind(),
                    version.at(),
                    version.by(),
                    version.requestedBy(),
                    version.approvedBy(),
                    version.reason(),
                    FileJson.changes(version.changes()),
                    version.dictionary(),
                    version.effective(),
                    version.request(),
                    covers.get(version.customer()));
        }
        int unused = rows.write(source, ADD_VERSIONS);
    }

    @Override
    public List<FileVersion> versions(CustomerId id, int below, int limit) {
        return Rows.all(source, VERSIONS, row -> VersionRows.version(id, row), id.value(), below, limit);
    }
}
