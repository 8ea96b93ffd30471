package org.kedang.approvals.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kedang.approvals.domain.Approval;
import org.kedang.approvals.domain.ApprovalsRule;
import org.kedang.approvals.domain.Subject;
import org.kedang.approvals.spi.ApprovalStore;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.persistence.Saving;

/** Approvals by JPA. The revision in the update decides which of many decisions at one moment wins. */
@ApplicationScoped
public class JpaApprovals implements ApprovalStore {
    private static final String UNIQUE_VIOLATION = "23505";

    @PersistenceContext(unitName = "kedang")
    EntityManager entities;

    @SuppressWarnings("NullAway.Init")
    JpaApprovals() {}

    JpaApprovals(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(Approval approval) {
        try {
            entities.persist(approval);
            entities.flush();
        } catch (PersistenceException e) {
            if (duplicate(e)) {
                throw new Refused(ApprovalsRule.ALREADY_OPEN);
            }
            throw e;
        }
    }

    @Override
    public Optional<Approval> find(UUID id) {
        return Optional.ofNullable(entities.find(Approval.class, id));
    }

    @Override
    public Optional<Approval> findAlone(UUID id) {
        return Optional.ofNullable(entities.find(Approval.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public List<Approval> rounds(Subject subject) {
        return entities.createQuery(
                        "select a from Approval a where a.subject.kind = :kind and a.subject.id = :id order by a.round desc",
                        Approval.class)
                .setParameter("kind", subject.kind())
                .setParameter("id", subject.id())
                .getResultList();
    }

    @Override
    public void changed(Approval approval) {
        Saving.now(entities, approval.revision());
    }

    @Override
    public List<Approval> overdue(LocalDate today, int limit) {
        return entities.createQuery(
                        "select a from Approval a where a.desk is not null and a.deadline < :today and a.escalatedOn is null"
                                + " order by a.deadline",
                        Approval.class)
                .setParameter("today", today)
                .setMaxResults(limit)
                .getResultList();
    }

    private static boolean duplicate(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
