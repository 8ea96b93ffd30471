package org.kedang.approvals.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kedang.approvals.domain.ApprovalsRule;
import org.kedang.approvals.domain.Deputyship;
import org.kedang.approvals.spi.Deputyships;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;

/** Deputyships by JPA; that nobody has two deputies on one day is looked at under a lock. */
@ApplicationScoped
public class JpaDeputyships implements Deputyships {
    @PersistenceContext(unitName = "kedang")
    EntityManager entities;

    @SuppressWarnings("NullAway.Init")
    JpaDeputyships() {}

    JpaDeputyships(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(Deputyship deputyship) {
        // two at one moment for the same person wait for each other
        Object unused = entities.createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 0))) locked")
                .setParameter(1, "deputyship " + deputyship.principal())
                .getSingleResult();
        boolean taken = !entities.createQuery(
                        "select d.id from Deputyship d where d.principal = :principal and d.endedAt is null"
                                + " and d.firstDay <= :last and d.lastDay >= :first",
                        UUID.class)
                .setParameter("principal", deputyship.principal())
                .setParameter("first", deputyship.from())
                .setParameter("last", deputyship.until())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        if (taken) {
            throw new Refused(
                    ApprovalsRule.DEPUTY_TAKEN,
                    deputyship.from().toString(),
                    deputyship.until().toString());
        }
        entities.persist(deputyship);
        entities.flush();
    }

    @Override
    public Optional<Deputyship> find(UUID id) {
        return Optional.ofNullable(entities.find(Deputyship.class, id));
    }

    @Override
    public void changed(Deputyship deputyship) {
        entities.flush();
    }

    @Override
    public List<EmployeeId> principalsOf(EmployeeId deputy, LocalDate day) {
        return entities.createQuery(
                        "select d.principal from Deputyship d where d.deputy = :deputy and d.endedAt is null"
                                + " and d.firstDay <= :day and d.lastDay >= :day order by d.firstDay, d.id",
                        EmployeeId.class)
                .setParameter("deputy", deputy)
                .setParameter("day", day)
                .getResultList();
    }

    @Override
    public Optional<EmployeeId> deputyOf(EmployeeId principal, LocalDate day) {
        return entities.createQuery(
                        "select d.deputy from Deputyship d where d.principal = :principal and d.endedAt is null"
                                + " and d.firstDay <= :day and d.lastDay >= :day",
                        EmployeeId.class)
                .setParameter("principal", principal)
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Deputyship> of(EmployeeId person, int limit) {
        return entities.createQuery(
                        "select d from Deputyship d where d.principal = :person or d.deputy = :person"
                                + " order by d.firstDay desc, d.id desc",
                        Deputyship.class)
                .setParameter("person", person)
                .setMaxResults(limit)
                .getResultList();
    }
}
