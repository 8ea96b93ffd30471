package org.kedang.approvals.usecase;

import static org.kedang.approvals.usecase.ApprovalFixtures.ADMINISTRATOR;
import static org.kedang.approvals.usecase.ApprovalFixtures.NORTH_MANAGER;
import static org.kedang.approvals.usecase.ApprovalFixtures.REP;
import static org.kedang.approvals.usecase.ApprovalFixtures.SECOND_ADMINISTRATOR;
import static org.kedang.approvals.usecase.ApprovalFixtures.SOUTH_MANAGER;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kedang.access.api.Actors;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Role;
import org.kedang.kit.usecase.Actor;

/** The people of the fixtures; the manager of the north manages everybody. */
final class Staff implements People, Actors {
    private static final List<Actor> ALL =
            List.of(REP, ADMINISTRATOR, SECOND_ADMINISTRATOR, SOUTH_MANAGER, NORTH_MANAGER);

    static String name(EmployeeId id) {
        return actor(id).orElseThrow().name();
    }

    private static Optional<Actor> actor(EmployeeId id) {
        return ALL.stream().filter(actor -> actor.id().equals(id)).findFirst();
    }

    @Override
    public Actor job(String name) {
        throw new UnsupportedOperationException(name);
    }

    @Override
    public Actor operator(String address) {
        throw new UnsupportedOperationException(address);
    }

    @Override
    public Actor visitor(Actor.Channel channel, String address) {
        throw new UnsupportedOperationException(address);
    }

    @Override
    public Optional<Actor> actorOf(EmployeeId id, Actor.Channel channel, String address) {
        return actor(id);
    }

    @Override
    public List<Person> named(String name) {
        return List.of();
    }

    @Override
    public Optional<Person> person(EmployeeId id) {
        return actor(id).map(Staff::of);
    }

    @Override
    public Optional<Person> byNumber(String number) {
        return ALL.stream()
                .filter(actor -> actor.number().equals(number))
                .map(Staff::of)
                .findFirst();
    }

    @Override
    public Map<EmployeeId, Person> persons(Collection<EmployeeId> ids) {
        return Map.of();
    }

    @Override
    public List<Person> withRole(Role role) {
        return ALL.stream()
                .filter(actor -> actor.roles().contains(role))
                .map(Staff::of)
                .toList();
    }

    @Override
    public List<Person> withRoleIn(Role role, DepartmentId department) {
        return withRole(role).stream()
                .filter(person -> person.department().equals(department))
                .toList();
    }

    @Override
    public Optional<Person> managerOf(EmployeeId employee) {
        return employee.equals(NORTH_MANAGER.id()) ? Optional.empty() : person(NORTH_MANAGER.id());
    }

    private static Person of(Actor actor) {
        return new Person(
                actor.id(), actor.number(), actor.name(), actor.department(), "", "a@b.example", "zh_CN", true);
    }
}
