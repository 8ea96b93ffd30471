package org.kedang.profiles.web;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.domain.Refused;
import org.kedang.portal.Choice;
import org.kedang.portal.PageMessages;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.api.ImportColumn;
import org.kedang.profiles.api.ImportView;
import org.kedang.profiles.api.Sheet;
import org.kedang.profiles.domain.ImportId;
import org.kedang.profiles.domain.ImportRowState;
import org.kedang.profiles.domain.ImportState;
import org.kedang.profiles.usecase.CancelImport;
import org.kedang.profiles.usecase.CheckImport;
import org.kedang.profiles.usecase.DropImport;
import org.kedang.profiles.usecase.ListImports;
import org.kedang.profiles.usecase.ReadImport;
import org.kedang.profiles.usecase.ReadImportTemplate;
import org.kedang.profiles.usecase.RunImport;
import org.kedang.profiles.usecase.UploadImport;
import org.kedang.profiles.usecase.WithdrawImport;
import org.kedang.profiles.web.sheet.Limits;
import org.kedang.profiles.web.sheet.Sheets;
import org.omnifaces.cdi.ViewScoped;
import org.primefaces.event.FileUploadEvent;

/** 导入: upload, mapping, result of the dry run, run with progress, report. The address names the import. */
@Named
@ViewScoped
public class ImportPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int RECENT = 10;

    @Inject
    transient CurrentActor me;

    @Inject
    transient PageMessages messages;

    @Inject
    transient UploadImport uploadImport;

    @Inject
    transient CheckImport checkImport;

    @Inject
    transient RunImport runImport;

    @Inject
    transient CancelImport cancelImport;

    @Inject
    transient DropImport dropImport;

    @Inject
    transient WithdrawImport withdrawImport;

    @Inject
    transient ReadImport readImport;

    @Inject
    transient ListImports listImports;

    @Inject
    transient ReadImportTemplate template;

    private @Nullable String id;
    private transient @Nullable ImportView batch;
    private final List<Column> columns = new ArrayList<>();
    private boolean doubtfulToo;
    private boolean changesToo;
    private String reason = "";

    /** One column of the file with what it is mapped to. */
    public static final class Column implements Serializable {
        private static final long serialVersionUID = 1L;
        private final int place;
        private final String name;
        private @Nullable String target;

        Column(int place, String name, @Nullable String target) {
            this.place = place;
            this.name = name;
            this.target = target;
        }

        public int getPlace() {
            return place;
        }

        public String getName() {
            return name;
        }

        public @Nullable String getTarget() {
            return target;
        }

        public void setTarget(@Nullable String target) {
            this.target = target == null || target.isBlank() ? null : target;
        }
    }

    /** Reads the import the address names; without one the page shows the upload and the recent ones. */
    public void open() {
        if (id == null || id.isBlank()) {
            return;
        }
        load();
        ImportView view = batch;
        if (view != null && columns.isEmpty()) {
            for (int i = 0; i < view.columns().size(); i++) {
                columns.add(new Column(i, view.columns().get(i), view.mapping().get(i)));
            }
        }
    }

    private void load() {
        batch = readImport.read(ImportId.of(String.valueOf(id)), me.actor());
    }

    /** The bytes of an upload have arrived. */
    public void upload(FileUploadEvent event) throws IOException {
        Path file = Files.createTempFile("import", ".tmp");
        try (InputStream in = event.getFile().getInputStream()) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            try (Sheet sheet = Sheets.open(file, Limits.USUAL)) {
                ImportId added = uploadImport.upload(
                        new UploadImport.Command(event.getFile().getFileName(), sheet), me.actor());
                go(added.toString());
            }
        } catch (Refused refused) {
            messages.refused(refused);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void go(String id) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext()
                .redirect(faces.getExternalContext().getRequestContextPath() + "/profiles/import.xhtml?id=" + id);
    }

    public String check() {
        Map<Integer, String> mapping = new HashMap<>();
        for (Column column : columns) {
            String target = column.getTarget();
            if (target != null) {
                mapping.put(column.getPlace(), target);
            }
        }
        checkImport.check(new CheckImport.Command(view().id(), view().revision(), mapping), me.actor());
        return again();
    }

    public String run() {
        runImport.run(
                new RunImport.Command(view().id(), view().revision(), doubtfulToo, changesToo, reason), me.actor());
        return again();
    }

    public String cancel() {
        cancelImport.cancel(view().id(), me.actor());
        return again();
    }

    public String drop() {
        dropImport.drop(view().id(), view().revision(), me.actor());
        messages.done("import.dropped");
        return "/profiles/import.xhtml?faces-redirect=true";
    }

    public String withdraw() {
        withdrawImport.withdraw(new WithdrawImport.Command(view().id(), view().revision(), reason), me.actor());
        messages.done("import.withdrawn");
        return again();
    }

    /** Called by the page while the server works; when it has done so the page opens anew with what can be done now. */
    public void refresh() throws IOException {
        load();
        if (!isWorking()) {
            go(view().id().toString());
        }
    }

    private String again() {
        return "/profiles/import.xhtml?faces-redirect=true&id=" + id;
    }

    private ImportView view() {
        if (batch == null) {
            load();
        }
        ImportView view = batch;
        if (view == null) {
            throw new IllegalStateException("no import is open");
        }
        return view;
    }

    /** Null while no import is open. */
    public @Nullable ImportView getBatch() {
        if (batch == null && id != null && !id.isBlank()) {
            load();
        }
        return batch;
    }

    public boolean isWorking() {
        ImportView view = getBatch();
        return view != null && view.state().busy();
    }

    /** Whether the columns can still be mapped. */
    public boolean isMappable() {
        ImportView view = getBatch();
        return view != null && (view.state() == ImportState.UPLOADED || view.state() == ImportState.CHECKED);
    }

    public boolean isRunnable() {
        ImportView view = getBatch();
        return view != null
                && view.state() == ImportState.CHECKED
                && view.count(ImportRowState.READY)
                                + view.count(ImportRowState.DOUBTFUL)
                                + view.count(ImportRowState.EXISTING)
                        > 0;
    }

    public boolean isWithdrawable() {
        ImportView view = getBatch();
        return view != null
                && (view.state() == ImportState.DONE || view.state() == ImportState.CANCELLED)
                && view.count(ImportRowState.DONE) > 0;
    }

    /** Rows that could not be taken as they are. */
    public int getLeft() {
        ImportView view = getBatch();
        return view == null
                ? 0
                : view.count(ImportRowState.BAD)
                        + view.count(ImportRowState.EXISTING)
                        + view.count(ImportRowState.DOUBTFUL);
    }

    public int count(String state) {
        ImportView view = getBatch();
        return view == null ? 0 : view.count(ImportRowState.valueOf(state));
    }

    public List<ImportView> getRecent() {
        return listImports.list(null, RECENT, me.actor());
    }

    /** What a column can be mapped to. */
    public List<Choice> getTargets() {
        Locale locale = locale();
        return template.columns(me.actor()).stream()
                .map(column ->
                        new Choice(column.target(), column.labels().in(locale) + (column.required() ? " *" : "")))
                .toList();
    }

    /** The words of a kind of problem, its figures left open. */
    public String words(ImportView.ProblemKind kind) {
        return Messages.in(locale()).get(kind.rule() + ".kind").equals(kind.rule() + ".kind")
                ? Messages.in(locale()).get(kind.rule()).replaceAll("[（(「“\"]?\\{\\d}[）)」”\"]?", "…")
                : Messages.in(locale()).get(kind.rule() + ".kind");
    }

    /** The label of a field as columns call it; blank for the whole row. */
    public String field(String code) {
        return fieldNames(template.columns(me.actor()), locale()).getOrDefault(code, code);
    }

    static Map<String, String> fieldNames(List<ImportColumn> columns, Locale locale) {
        Map<String, String> names = new LinkedHashMap<>();
        for (ImportColumn column : columns) {
            String target = column.target();
            names.put(target, column.labels().in(locale));
            int hash = target.indexOf('#');
            if (hash > 0) {
                int dot = target.indexOf('.', hash);
                int row = Integer.parseInt(target.substring(hash + 1, dot)) - 1;
                names.put(
                        target.substring(0, hash) + "[" + row + "]" + target.substring(dot),
                        column.labels().in(locale));
            }
        }
        return names;
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public List<Column> getColumns() {
        return columns;
    }

    /** Whether rows of filed customers ask for changes. */
    public boolean isChangesToo() {
        return changesToo;
    }

    public void setChangesToo(boolean changesToo) {
        this.changesToo = changesToo;
    }

    public boolean isDoubtfulToo() {
        return doubtfulToo;
    }

    public void setDoubtfulToo(boolean doubtfulToo) {
        this.doubtfulToo = doubtfulToo;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
