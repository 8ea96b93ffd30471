package org.kedang.profiles.usecase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kedang.access.api.Actors;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Role;
import org.kedang.kit.usecase.Actor;

/** The people of the lamp factory: two reps and their data administrator, and whoever a test adds. */
final class LampStaff implements People, Actors {
    private final List<Actor> actors;
    private final Map<EmployeeId, Person> staff = new HashMap<>();

    LampStaff(Actor... others) {
        actors = new ArrayList<>(List.of(FileFixtures.LI_XIAOMEI, FileFixtures.LIU_YANG, FileFixtures.CHEN_SHUAN));
        actors.addAll(List.of(others));
        for (Actor actor : actors) {
            staff.put(
                    actor.id(),
                    new Person(
                            actor.id(),
                            actor.number(),
                            actor.name(),
                            actor.department(),
                            "销售部",
                            "x@example.com",
                            "zh_CN",
                            true));
        }
    }

    @Override
    public Optional<Person> person(EmployeeId id) {
        return Optional.ofNullable(staff.get(id));
    }

    @Override
    public Optional<Person> byNumber(String number) {
        return staff.values().stream()
                .filter(person -> person.number().equalsIgnoreCase(number))
                .findFirst();
    }

    @Override
    public List<Person> named(String name) {
        return staff.values().stream()
                .filter(person -> person.name().equals(name))
                .toList();
    }

    @Override
    public Map<EmployeeId, Person> persons(Collection<EmployeeId> ids) {
        return staff;
    }

    @Override
    public List<Person> withRole(Role role) {
        return actors.stream()
                .filter(actor -> actor.roles().contains(role))
                .map(actor -> Objects.requireNonNull(staff.get(actor.id())))
                .toList();
    }

    @Override
    public List<Person> withRoleIn(Role role, DepartmentId department) {
        return List.of();
    }

    @Override
    public Optional<Person> managerOf(EmployeeId employee) {
        return Optional.empty();
    }

    @Override
    public Actor job(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Actor operator(String address) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Actor visitor(Actor.Channel channel, String address) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Actor> actorOf(EmployeeId id, Actor.Channel channel, String address) {
        return actors.stream().filter(actor -> actor.id().equals(id)).findFirst();
    }
}
