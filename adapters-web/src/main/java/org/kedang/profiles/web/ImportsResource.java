package org.kedang.profiles.web;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.usecase.Actor;
import org.kedang.portal.rest.EntityTags;
import org.kedang.portal.rest.IdText;
import org.kedang.portal.rest.MalformedRequest;
import org.kedang.portal.rest.Paging;
import org.kedang.portal.rest.Retries;
import org.kedang.portal.text.Languages;
import org.kedang.portal.text.RefusalText;
import org.kedang.profiles.api.ImportColumn;
import org.kedang.profiles.api.ImportRowView;
import org.kedang.profiles.api.ImportView;
import org.kedang.profiles.api.Sheet;
import org.kedang.profiles.domain.ImportId;
import org.kedang.profiles.domain.ImportRule;
import org.kedang.profiles.usecase.CancelImport;
import org.kedang.profiles.usecase.CheckImport;
import org.kedang.profiles.usecase.DropImport;
import org.kedang.profiles.usecase.ListImports;
import org.kedang.profiles.usecase.ReadImport;
import org.kedang.profiles.usecase.ReadImportRows;
import org.kedang.profiles.usecase.ReadImportTemplate;
import org.kedang.profiles.usecase.RunImport;
import org.kedang.profiles.usecase.UploadImport;
import org.kedang.profiles.usecase.WithdrawImport;
import org.kedang.profiles.web.sheet.Limits;
import org.kedang.profiles.web.sheet.Sheets;
import org.kedang.profiles.web.sheet.WorkbookWriting;

/** Imports by REST: upload the table as it is, map, dry run, run, follow, withdraw. */
@Path("imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {
    private static final int STEP = 1_000;

    private final CurrentActor me;
    private final Retries retries;
    private final UploadImport upload;
    private final CheckImport check;
    private final RunImport run;
    private final CancelImport cancel;
    private final DropImport drop;
    private final WithdrawImport withdraw;
    private final ReadImport read;
    private final ListImports list;
    private final ReadImportRows rows;
    private final ReadImportTemplate template;

    @Inject
    ImportsResource(
            CurrentActor me,
            Retries retries,
            UploadImport upload,
            CheckImport check,
            RunImport run,
            CancelImport cancel,
            DropImport drop,
            WithdrawImport withdraw,
            ReadImport read,
            ListImports list,
            ReadImportRows rows,
            ReadImportTemplate template) {
        this.me = me;
        this.retries = retries;
        this.upload = upload;
        this.check = check;
        this.run = run;
        this.cancel = cancel;
        this.drop = drop;
        this.withdraw = withdraw;
        this.read = read;
        this.list = list;
        this.rows = rows;
        this.template = template;
    }

    /** @param mapping column index from 0 to field code; the proposal is taken when absent */
    public record Mapping(@Nullable JsonObject mapping) {}

    /**
     * @param doubtfulToo whether rows that may exist already are taken too; the reason must be given then
     * @param changesToo whether rows of filed customers ask for changes; the reason must be given then
     */
    public record Start(@Nullable Boolean doubtfulToo, @Nullable Boolean changesToo, @Nullable String reason) {}

    /** Why. */
    public record Reason(@Nullable String reason) {}

    /** What a table uploaded again is known by. */
    public record Uploaded(String name, String sha256) {}

    /** One row that could not be taken. */
    public record LeftRow(int line, String state, List<String> cells, List<RowProblem> problems) {}

    /** One thing wrong with a row; a blank field means the whole row. */
    public record RowProblem(String field, String rule, String detail) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    public Response upload(
            @QueryParam("fileName") @Nullable String fileName,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable InputStream body)
            throws IOException {
        InputStream bytes = RegistrationsResource.present(body);
        String name = fileName == null || fileName.isBlank() ? "import" : fileName;
        MessageDigest digest = sha256();
        java.nio.file.Path file = Files.createTempFile("import", ".tmp");
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                long copied = 0;
                byte[] buffer = new byte[65_536];
                for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
                    copied += n;
                    if (copied > Limits.USUAL.bytes()) {
                        throw new Refused(ImportRule.FILE_TOO_LARGE, copied, Limits.USUAL.bytes());
                    }
                    digest.update(buffer, 0, n);
                    out.write(buffer, 0, n);
                }
            }
            Actor actor = me.actor();
            Uploaded uploaded = new Uploaded(name, HexFormat.of().formatHex(digest.digest()));
            return retries.answer(actor, key, "POST imports", uploaded, () -> taken(file, name, actor));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Retries.Created taken(java.nio.file.Path file, String name, Actor actor) {
        try (Sheet sheet = Sheets.open(file, Limits.USUAL)) {
            ImportId id = upload.upload(new UploadImport.Command(name, sheet), actor);
            ImportView view = read.read(id, actor);
            return new Retries.Created(201, "imports/" + id, view.revision(), view);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @GET
    public Response list(
            @QueryParam("cursor") @Nullable String before,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo here) {
        int size = Paging.limit(limit);
        ImportId last = before == null ? null : IdText.in(before, "import", ImportId::new);
        List<ImportView> items = list.list(last, Math.min(size, 100), me.actor());
        String next = items.size() < Math.min(size, 100)
                ? null
                : items.get(items.size() - 1).id().toString();
        return Paging.page(items, next, here);
    }

    @GET
    @Path("template.xlsx")
    @Produces(ImportDownloads.XLSX)
    public Response template(@Context HttpHeaders headers) {
        Locale language = language(headers);
        List<ImportColumn> columns = template.columns(me.actor());
        StreamingOutput body = out -> WorkbookWriting.template(columns, language, out);
        return Response.ok(body)
                .header("Content-Disposition", "attachment; filename=\"template.xlsx\"")
                .build();
    }

    @GET
    @Path("{id}")
    public Response read(@PathParam("id") String id) {
        ImportView view = read.read(batch(id), me.actor());
        return Response.ok(view).tag(EntityTags.of(view.revision())).build();
    }

    @PUT
    @Path("{id}/mapping")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response check(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen, @Nullable Mapping body) {
        ImportId batch = batch(id);
        JsonObject given = body == null ? null : body.mapping();
        Map<Integer, String> mapping =
                given == null ? read.read(batch, me.actor()).mapping() : mapping(given);
        check.check(new CheckImport.Command(batch, EntityTags.required(seen), mapping), me.actor());
        return accepted(batch);
    }

    @POST
    @Path("{id}/run")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response run(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen, @Nullable Start body) {
        ImportId batch = batch(id);
        boolean doubtful = body != null && Boolean.TRUE.equals(body.doubtfulToo());
        boolean changes = body != null && Boolean.TRUE.equals(body.changesToo());
        run.run(
                new RunImport.Command(
                        batch,
                        EntityTags.required(seen),
                        doubtful,
                        changes,
                        body == null ? "" : RegistrationsResource.text(body.reason())),
                me.actor());
        return accepted(batch);
    }

    @POST
    @Path("{id}/cancel")
    @Consumes(MediaType.WILDCARD)
    public Response cancel(@PathParam("id") String id) {
        ImportId batch = batch(id);
        cancel.cancel(batch, me.actor());
        return accepted(batch);
    }

    @POST
    @Path("{id}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response withdraw(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen, @Nullable Reason body) {
        ImportId batch = batch(id);
        withdraw.withdraw(
                new WithdrawImport.Command(
                        batch,
                        EntityTags.required(seen),
                        RegistrationsResource.text(
                                RegistrationsResource.present(body).reason())),
                me.actor());
        return read(id);
    }

    @DELETE
    @Path("{id}")
    public Response drop(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen) {
        drop.drop(batch(id), EntityTags.required(seen), me.actor());
        return Response.noContent().build();
    }

    @GET
    @Path("{id}/problems")
    public Response problems(
            @PathParam("id") String id,
            @QueryParam("cursor") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            @Context HttpHeaders headers,
            @Context UriInfo here) {
        int size = Paging.limit(limit);
        if (after != null && !after.matches("\\d{1,9}")) {
            throw new MalformedRequest(400, "cursorInvalid");
        }
        List<ImportRowView> found = rows.read(batch(id), after == null ? 0 : Integer.parseInt(after), size, me.actor());
        RefusalText words = RefusalText.in(language(headers));
        List<LeftRow> items = found.stream()
                .map(row -> new LeftRow(
                        row.line(),
                        row.state().name(),
                        row.cells(),
                        row.problems().stream()
                                .map(problem -> new RowProblem(
                                        problem.field(), problem.rule().key(), words.of(problem)))
                                .toList()))
                .toList();
        String next = items.size() < size
                ? null
                : Integer.toString(items.get(items.size() - 1).line());
        return Paging.page(items, next, here);
    }

    @GET
    @Path("{id}/report.xlsx")
    @Produces(ImportDownloads.XLSX)
    public Response report(@PathParam("id") String id, @Context HttpHeaders headers) {
        ImportId batch = batch(id);
        Actor actor = me.actor();
        Locale language = language(headers);
        ImportView view = read.read(batch, actor);
        Map<String, String> names = ImportPage.fieldNames(template.columns(actor), language);
        StreamingOutput body = out ->
                WorkbookWriting.report(view, names, after -> rows.read(batch, after, STEP, actor), language, out);
        return Response.ok(body)
                .header("Content-Disposition", "attachment; filename=\"problems.xlsx\"")
                .build();
    }

    private Response accepted(ImportId batch) {
        ImportView view = read.read(batch, me.actor());
        return Response.accepted(view).tag(EntityTags.of(view.revision())).build();
    }

    private static Map<Integer, String> mapping(JsonObject given) {
        Map<Integer, String> mapping = new HashMap<>();
        for (Map.Entry<String, JsonValue> entry : given.entrySet()) {
            if (!entry.getKey().matches("\\d{1,3}") || !(entry.getValue() instanceof JsonString target)) {
                throw new MalformedRequest(400, "parameterInvalid", "mapping");
            }
            mapping.put(Integer.valueOf(entry.getKey()), target.getString());
        }
        return mapping;
    }

    private static Locale language(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .findFirst()
                .map(Languages::nearest)
                .orElse(Languages.SIMPLIFIED);
    }

    private static ImportId batch(String id) {
        return IdText.in(id, "import", ImportId::new);
    }
}
