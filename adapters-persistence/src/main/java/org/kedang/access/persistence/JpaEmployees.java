package org.kedang.access.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.kedang.access.domain.Employee;
import org.kedang.access.spi.Employees;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;

/** Employees through JPA. */
@ApplicationScoped
public class JpaEmployees implements Employees {
    @PersistenceContext(unitName = "kedang")
    private EntityManager entities;

    @SuppressWarnings("NullAway") // the container fills the field before use
    protected JpaEmployees() {}

    JpaEmployees(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Employee> find(EmployeeId id) {
        return Optional.ofNullable(entities.find(Employee.class, id));
    }

    @Override
    public Optional<Employee> byNumber(String number) {
        return entities.createQuery("select e from Employee e where e.number = :number", Employee.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    @Override
    public void add(Employee employee) {
        entities.persist(employee);
        // the account's row, written by plain SQL, refers to the employee's
        entities.flush();
    }

    @Override
    public boolean anybodyEverIn(DepartmentId department) {
        return !entities.createQuery(
                        "select e.id from Employee e join e.assignments a where a.department = :department")
                .setParameter("department", department)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
