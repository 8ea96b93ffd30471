package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.api.FileView;

/** Opens a customer's file to read it. Who may is judged against the file; every reading is logged (001 四; 000 03). */
@Question(needs = Permission.READ_FILE, sensitive = true, parts = true)
public class ReadFile {
    private final FileReading reading;

    @Inject
    ReadFile(FileReading reading) {
        this.reading = reading;
    }

    /** @throws org.kedang.kit.usecase.Missing when there is no such file */
    public FileView read(CustomerId customer, Actor actor) {
        return reading.read(customer, actor, Permission.READ_FILE);
    }
}
