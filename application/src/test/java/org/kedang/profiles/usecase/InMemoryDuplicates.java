package org.kedang.profiles.usecase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Refused;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.domain.DuplicateKey;
import org.kedang.profiles.domain.FileRule;
import org.kedang.profiles.domain.Registration;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.spi.DuplicateRegister;

/** The keys of files and forms in a list. */
final class InMemoryDuplicates implements DuplicateRegister {
    private final Map<CustomerId, CustomerFile> files;
    private final Map<RegistrationId, Registration> forms;
    private final List<Noted> keys = new ArrayList<>();

    private record Noted(DuplicateKey key, @Nullable CustomerId customer, @Nullable RegistrationId form) {}

    InMemoryDuplicates(Map<CustomerId, CustomerFile> files, Map<RegistrationId, Registration> forms) {
        this.files = files;
        this.forms = forms;
    }

    @Override
    public List<Hit> find(Collection<DuplicateKey> wanted) {
        List<Hit> hits = new ArrayList<>();
        for (Noted noted : keys) {
            if (!wanted.contains(noted.key())) {
                continue;
            }
            CustomerFile file = noted.customer() == null ? null : files.get(noted.customer());
            Registration form = noted.form() == null ? null : forms.get(noted.form());
            if (file != null) {
                hits.add(new Hit(
                        noted.key(),
                        file.id(),
                        null,
                        file.number().value(),
                        file.name(),
                        file.typed().creditCode(),
                        file.owner()));
            } else if (form != null) {
                hits.add(new Hit(
                        noted.key(),
                        null,
                        form.id(),
                        "",
                        form.values().text("name"),
                        form.values().text("creditCode"),
                        form.author()));
            }
        }
        return hits;
    }

    @Override
    public void put(Map<CustomerId, List<DuplicateKey>> added) {
        added.forEach((customer, mine) -> mine.forEach(key -> {
            boolean taken = key.kind().certain()
                    && keys.stream()
                            .anyMatch(noted ->
                                    noted.customer() != null && noted.key().equals(key));
            if (taken) {
                throw new Refused(FileRule.FILED_MEANWHILE, "", "");
            }
            keys.add(new Noted(key, customer, null));
        }));
    }

    @Override
    public void replace(CustomerId customer, List<DuplicateKey> mine) {
        keys.removeIf(noted -> customer.equals(noted.customer()));
        put(Map.of(customer, mine));
    }

    @Override
    public void drop(List<CustomerId> customers) {
        keys.removeIf(noted -> customers.contains(noted.customer()));
    }

    @Override
    public void putPending(RegistrationId form, List<DuplicateKey> mine) {
        dropPending(form);
        mine.forEach(key -> keys.add(new Noted(key, null, form)));
    }

    @Override
    public void dropPending(RegistrationId form) {
        keys.removeIf(noted -> form.equals(noted.form()));
    }
}
