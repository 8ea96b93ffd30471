package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.spi.Happenings;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Stale;
import org.kedang.profiles.api.FileChanged;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FieldChange;
import org.kedang.profiles.domain.FileVersion;
import org.kedang.profiles.spi.CustomerFiles;
import org.kedang.search.api.CustomerIndex;

/** Loads a file to change it, and writes it with its new version, search picture, audit lines and event. */
@Dependent
class FileUpdate {
    private final CustomerFiles files;
    private final CustomerIndex index;
    private final IndexEntries entries;
    private final People people;
    private final Happenings happenings;
    private final AuditTrail trail;

    @Inject
    FileUpdate(
            CustomerFiles files,
            CustomerIndex index,
            IndexEntries entries,
            People people,
            Happenings happenings,
            AuditTrail trail) {
        this.files = files;
        this.index = index;
        this.entries = entries;
        this.people = people;
        this.happenings = happenings;
        this.trail = trail;
    }

    /**
     * @throws Missing when there is no such file
     * @throws Stale when it is not the revision the command saw
     */
    CustomerFile find(CustomerId customer, long revision) {
        CustomerFile file = files.find(customer).orElseThrow(() -> new Missing("customer", customer));
        trail.subject("customer", customer, file.number() + " " + file.name());
        if (file.revision() != revision) {
            throw new Stale(revision, file.revision());
        }
        return file;
    }

    /** Keeps what is thought of a customer now; his data stay as they are. */
    void rate(CustomerFile file) {
        files.rate(file);
    }

    void write(CustomerFile file, FileVersion version, Dictionary dictionary) {
        files.save(file, version);
        String owner = people.person(file.owner()).map(Person::name).orElse("");
        index.put(entries.of(file, dictionary, owner));
        trail.reason(version.reason());
        dictionary
                .masked(version.changes())
                .forEach(change -> trail.changed(change.field(), change.before(), change.after()));
        happenings.announce(new FileChanged(
                file.id(),
                version.no(),
                version.changes().stream().map(FieldChange::field).toList(),
                version.by(),
                version.at()));
    }
}
