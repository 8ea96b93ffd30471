package org.kedang.profiles.usecase;

import java.util.function.Supplier;
import org.kedang.profiles.spi.Contacts;
import org.kedang.profiles.spi.CustomerFiles;
import org.kedang.profiles.spi.DuplicateRegister;
import org.kedang.profiles.spi.FileHistory;
import org.kedang.profiles.spi.FileViews;
import org.kedang.profiles.spi.NumberRegister;
import org.kedang.profiles.spi.Registrations;

class InMemoryFilesTest extends FilesContract {
    private final InMemoryFiles store = new InMemoryFiles();

    @Override
    protected Registrations registrations() {
        return store.registrations();
    }

    @Override
    protected CustomerFiles files() {
        return store.files();
    }

    @Override
    protected FileViews views() {
        return store.views();
    }

    @Override
    protected FileHistory history() {
        return store.history();
    }

    @Override
    protected NumberRegister numbers() {
        return store.numbers();
    }

    @Override
    protected DuplicateRegister duplicates() {
        return store.duplicates();
    }

    @Override
    protected Contacts contacts() {
        return store.contacts();
    }

    @Override
    protected <T> T transact(Supplier<T> work) {
        return work.get();
    }
}
