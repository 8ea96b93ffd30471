package org.kedang.access.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.kedang.access.domain.Department;
import org.kedang.access.spi.Departments;
import org.kedang.kit.domain.DepartmentId;

/** Departments through JPA. */
@ApplicationScoped
public class JpaDepartments implements Departments {
    @PersistenceContext(unitName = "kedang")
    private EntityManager entities;

    @SuppressWarnings("NullAway") // the container fills the field before use
    protected JpaDepartments() {}

    JpaDepartments(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Department> find(DepartmentId id) {
        return Optional.ofNullable(entities.find(Department.class, id));
    }

    @Override
    public List<Department> all() {
        return entities.createQuery("select d from Department d order by d.name", Department.class)
                .getResultList();
    }

    @Override
    public void add(Department department) {
        entities.persist(department);
        entities.flush();
    }

    @Override
    public void remove(Department department) {
        entities.remove(department);
    }
}
