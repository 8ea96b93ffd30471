package org.kedang.profiles.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.access.api.Visibility;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Role;
import org.kedang.kit.spi.AuditEntry;
import org.kedang.kit.spi.AuditJournal;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.profiles.domain.ImportId;
import org.kedang.profiles.spi.CustomerFiles;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.spi.Divisions;
import org.kedang.profiles.spi.DuplicateRegister;
import org.kedang.profiles.spi.FileViews;
import org.kedang.profiles.spi.Imports;
import org.kedang.profiles.spi.NumberRegister;
import org.kedang.profiles.spi.Policies;
import org.kedang.search.api.CustomerIndex;
import org.kedang.search.api.TextFolding;

/** The steps of an import over given ports, without a container: each call is what one transaction does, its journal too. */
public final class ImportSteps {
    private final Ports ports;
    private final Clock clock;
    private final Staff staff;
    private final Notes notes = new Notes();

    /** Everything the steps read and write. */
    public record Ports(
            Imports imports,
            CustomerFiles files,
            FileViews views,
            DuplicateRegister duplicates,
            NumberRegister numbers,
            Dictionaries dictionaries,
            Policies policies,
            Divisions divisions,
            CustomerIndex index,
            TextFolding folding,
            AuditJournal journal) {}

    public ImportSteps(Ports ports, List<Person> staff, Clock clock) {
        this.ports = ports;
        this.clock = clock;
        this.staff = new Staff(staff);
    }

    /** Checks the next rows; whether there are more. */
    public boolean check(ImportId id, Actor actor) {
        return noted("CheckImportRows", actor, checking().step(id, actor));
    }

    /** Files the next rows; whether there are more. */
    public boolean run(ImportId id, Actor actor) {
        return noted("RunImportRows", actor, running().step(id, actor));
    }

    /** Takes the whole import back. */
    public void withdraw(ImportId id, String reason, Actor actor) {
        WithdrawImport withdraw = new WithdrawImport(
                own(),
                ports.imports(),
                ports.files(),
                ports.duplicates(),
                ports.index(),
                ports.dictionaries(),
                notes,
                clock);
        long revision = ports.imports().find(id).orElseThrow().revision();
        withdraw.withdraw(new WithdrawImport.Command(id, revision, reason), actor);
        boolean unused = noted("WithdrawImport", actor, true);
    }

    private boolean noted(String action, Actor actor, boolean answer) {
        ports.journal().appendAll(notes.end(action, actor, clock.instant()));
        return answer;
    }

    private OwnImports own() {
        return new OwnImports(ports.imports(), notes);
    }

    private DuplicateCheck duplicates() {
        return new DuplicateCheck(ports.duplicates(), ports.folding(), staff);
    }

    private CheckImportRows checking() {
        return new CheckImportRows(
                own(),
                ports.imports(),
                ports.dictionaries(),
                duplicates(),
                new Handlers(staff),
                ports.views(),
                staff,
                who -> new Visibility(true, Set.of(), false, who.id(), true),
                notes,
                clock);
    }

    private RunImportRows running() {
        FileOpening opening = new FileOpening(
                ports.files(),
                ports.duplicates(),
                ports.numbers(),
                ports.divisions(),
                ports.index(),
                new IndexEntries(),
                staff,
                event -> {});
        OpenImportedFiles opener =
                new OpenImportedFiles(ports.dictionaries(), ports.policies(), duplicates(), opening, notes, clock);
        return new RunImportRows(
                own(),
                ports.imports(),
                ports.dictionaries(),
                duplicates(),
                new Handlers(staff),
                opener,
                (recipient, template, link, words) -> {},
                notes,
                clock);
    }

    /** Collects what the guard would write. */
    private static final class Notes implements AuditTrail {
        private final List<String[]> subjects = new ArrayList<>();
        private @Nullable String reason;

        List<AuditEntry> end(String action, Actor actor, Instant at) {
            List<AuditEntry> entries = new ArrayList<>(subjects.size());
            for (String[] subject : subjects) {
                entries.add(new AuditEntry(
                        at,
                        actor.id().toString(),
                        actor.number(),
                        actor.name(),
                        actor.channel().name(),
                        actor.address(),
                        action,
                        AuditEntry.Outcome.DONE,
                        subject[0],
                        subject[1],
                        subject[2],
                        reason,
                        null,
                        List.of()));
            }
            subjects.clear();
            reason = null;
            return entries;
        }

        @Override
        public void subject(String kind, Object id, String label) {
            subjects.add(new String[] {kind, id.toString(), label});
        }

        @Override
        public void reason(String text) {
            reason = text;
        }

        @Override
        public void changed(String field, @Nullable String before, @Nullable String after) {}

        @Override
        public void also(String kind, Object id, String label) {
            subject(kind, id, label);
        }

        @Override
        public void by(EmployeeId id, String number, String name) {}

        @Override
        public void nothing() {}
    }

    private static final class Staff implements People {
        private final Map<EmployeeId, Person> byId = new HashMap<>();

        Staff(List<Person> staff) {
            staff.forEach(one -> byId.put(one.id(), one));
        }

        @Override
        public Optional<Person> person(EmployeeId id) {
            return Optional.ofNullable(byId.get(id));
        }

        @Override
        public Optional<Person> byNumber(String number) {
            return byId.values().stream()
                    .filter(one -> one.number().equals(number))
                    .findFirst();
        }

        @Override
        public List<Person> named(String name) {
            return byId.values().stream().filter(one -> one.name().equals(name)).toList();
        }

        @Override
        public Map<EmployeeId, Person> persons(Collection<EmployeeId> ids) {
            Map<EmployeeId, Person> found = new HashMap<>(byId);
            found.keySet().retainAll(ids);
            return found;
        }

        @Override
        public List<Person> withRole(Role role) {
            return List.of();
        }

        @Override
        public List<Person> withRoleIn(Role role, DepartmentId department) {
            return List.of();
        }

        @Override
        public Optional<Person> managerOf(EmployeeId employee) {
            return Optional.empty();
        }
    }
}
