package org.kedang.access.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.kedang.access.api.FirmName;
import org.kedang.access.domain.Department;
import org.kedang.access.spi.Departments;

/** Reads the firm's name off its departments. */
@Dependent
public class Nameplate implements FirmName {
    private final Departments departments;

    @Inject
    Nameplate(Departments departments) {
        this.departments = departments;
    }

    @Override
    public String firmName() {
        return departments.all().stream()
                .filter(department -> department.parent() == null)
                .findFirst()
                .map(Department::name)
                .orElse("");
    }
}
