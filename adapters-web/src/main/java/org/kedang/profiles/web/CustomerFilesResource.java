package org.kedang.profiles.web;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.CustomerId;
import org.kedang.portal.rest.EntityTags;
import org.kedang.portal.rest.IdText;
import org.kedang.portal.rest.MalformedRequest;
import org.kedang.portal.rest.Paging;
import org.kedang.portal.rest.ValuesBody;
import org.kedang.profiles.api.ChangeRow;
import org.kedang.profiles.api.DuplicateFindings;
import org.kedang.profiles.api.ExistenceCard;
import org.kedang.profiles.api.FileView;
import org.kedang.profiles.api.HistoryEntry;
import org.kedang.profiles.domain.Alias;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.LifeStage;
import org.kedang.profiles.domain.StageTransition;
import org.kedang.profiles.usecase.ChangeStage;
import org.kedang.profiles.usecase.CheckDuplicates;
import org.kedang.profiles.usecase.EditNotes;
import org.kedang.profiles.usecase.FindByNumber;
import org.kedang.profiles.usecase.ReadExistence;
import org.kedang.profiles.usecase.ReadFile;
import org.kedang.profiles.usecase.ReadHistory;
import org.kedang.profiles.usecase.RevealField;

/** One customer's file by REST. Masked values come masked; revealing one names its purpose. */
@Path("customers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CustomerFilesResource {
    private final CurrentActor me;
    private final ReadFile readFile;
    private final ReadExistence readExistence;
    private final ReadHistory readHistory;
    private final RevealField revealField;
    private final EditNotes editNotes;
    private final ChangeStage changeStage;
    private final FindByNumber findByNumber;
    private final CheckDuplicates checkDuplicates;

    @Inject
    CustomerFilesResource(
            CurrentActor me,
            ReadFile readFile,
            ReadExistence readExistence,
            ReadHistory readHistory,
            RevealField revealField,
            EditNotes editNotes,
            ChangeStage changeStage,
            FindByNumber findByNumber,
            CheckDuplicates checkDuplicates) {
        this.me = me;
        this.readFile = readFile;
        this.readExistence = readExistence;
        this.readHistory = readHistory;
        this.revealField = revealField;
        this.editNotes = editNotes;
        this.changeStage = changeStage;
        this.findByNumber = findByNumber;
        this.checkDuplicates = checkDuplicates;
    }

    /**
     * A file as the interface shows it.
     *
     * @param fields values by field code, repeated groups as lists; masked ones masked
     * @param masked paths of the masked values
     * @param missing codes of empty fields that count for completeness
     * @param changes open change requests, the earliest first; the file still says the old values
     * @param categories which of the categories 1 to 6 are open to the caller; nothing of the others is in the answer
     */
    public record CustomerFileBody(
            CustomerId id,
            String number,
            List<Alias> aliases,
            String name,
            String stage,
            String secrecy,
            String tier,
            Person owner,
            String department,
            LocalDate openedOn,
            Instant lastConfirmedAt,
            Instant changedAt,
            int completeness,
            List<String> missing,
            boolean sealed,
            int version,
            List<StageTransition> stages,
            Map<String, Object> fields,
            List<String> masked,
            List<ChangeRow> changes,
            List<Integer> categories) {}

    /** A person as others know him. */
    public record Person(String number, String name) {}

    /** Fields to write, null or blank empties one, tables of rows as a whole, and why. */
    public record Notes(@Nullable JsonObject fields, @Nullable String reason) {}

    /** @param on today when absent */
    public record StageChange(@Nullable LifeStage stage, @Nullable LocalDate on, @Nullable String reason) {}

    /** Which value, and what it is needed for. */
    public record Reveal(@Nullable String field, @Nullable String purpose) {}

    /** Values to compare with what is filed. */
    public record Likeness(@Nullable JsonObject fields) {}

    /** @param result NONE, POSSIBLE or CERTAIN */
    public record LikenessAnswer(String result, List<Match> matches) {}

    /** @param by what the two share */
    public record Match(String by, boolean certain, ExistenceCard card) {}

    @GET
    @Path("{id}")
    public Response read(@PathParam("id") String id) {
        FileView view = readFile.read(customer(id), me.actor());
        return Response.ok(body(view)).tag(EntityTags.of(view.revision())).build();
    }

    @GET
    @Path("{id}/card")
    public ExistenceCard card(@PathParam("id") String id) {
        return readExistence.read(customer(id), me.actor());
    }

    @GET
    @Path("by-number/{number}")
    public ExistenceCard byNumber(@PathParam("number") String number) {
        return readExistence.read(findByNumber.find(number, me.actor()), me.actor());
    }

    @GET
    @Path("{id}/history")
    public Response history(
            @PathParam("id") String id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo here) {
        Slice<HistoryEntry> slice =
                readHistory.read(new ReadHistory.Command(customer(id), cursor, Paging.limit(limit)), me.actor());
        return Paging.page(slice.items(), slice.next(), here);
    }

    @POST
    @Path("{id}/reveal")
    public Map<String, String> reveal(@PathParam("id") String id, @Nullable Reveal body) {
        Reveal wanted = RegistrationsResource.present(body);
        String field = RegistrationsResource.text(wanted.field());
        String value = revealField.reveal(
                new RevealField.Command(customer(id), field, RegistrationsResource.text(wanted.purpose())), me.actor());
        return Map.of("field", field, "value", value);
    }

    @PATCH
    @Path("{id}")
    public Response editNotes(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen, @Nullable Notes body) {
        Notes notes = RegistrationsResource.present(body);
        JsonObject fields = notes.fields() == null ? JsonValue.EMPTY_JSON_OBJECT : notes.fields();
        EditNotes.Edited edited = editNotes.edit(
                new EditNotes.Command(
                        customer(id),
                        EntityTags.required(seen),
                        ValuesBody.singles(fields),
                        ValuesBody.tables(fields),
                        RegistrationsResource.text(notes.reason())),
                me.actor());
        return Response.ok(Map.of("version", edited.version()))
                .tag(EntityTags.of(edited.revision()))
                .build();
    }

    @POST
    @Path("{id}/stage")
    public Response changeStage(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen, @Nullable StageChange body) {
        StageChange change = RegistrationsResource.present(body);
        LifeStage stage = change.stage();
        if (stage == null) {
            throw new MalformedRequest(400, "parameterInvalid", "stage");
        }
        long revision = changeStage.change(
                new ChangeStage.Command(
                        customer(id),
                        EntityTags.required(seen),
                        stage,
                        change.on(),
                        RegistrationsResource.text(change.reason())),
                me.actor());
        return Response.noContent().tag(EntityTags.of(revision)).build();
    }

    @POST
    @Path("duplicates")
    public LikenessAnswer duplicates(@Nullable Likeness body) {
        JsonObject fields = RegistrationsResource.present(body).fields();
        DuplicateFindings found = checkDuplicates.check(
                CheckDuplicates.Command.of(fields == null ? FieldValues.empty() : ValuesBody.read(fields)), me.actor());
        String result = found instanceof DuplicateFindings.Certain
                ? "CERTAIN"
                : found instanceof DuplicateFindings.Possible ? "POSSIBLE" : "NONE";
        return new LikenessAnswer(
                result,
                found.matches().stream()
                        .map(match -> new Match(match.by().name(), match.certain(), match.card()))
                        .toList());
    }

    static CustomerFileBody body(FileView view) {
        Map<String, Object> fields = new LinkedHashMap<>();
        List<String> masked = new ArrayList<>();
        for (FileView.Group group : view.groups()) {
            group.cells().forEach(cell -> put(cell, fields, masked));
            if (!group.rows().isEmpty()) {
                List<Map<String, Object>> rows = new ArrayList<>();
                for (List<FileView.Cell> cells : group.rows()) {
                    Map<String, Object> row = new LinkedHashMap<>();
                    cells.forEach(cell -> put(cell, row, masked));
                    rows.add(row);
                }
                fields.put(group.group().code(), rows);
            }
        }
        return new CustomerFileBody(
                view.customer(),
                view.number(),
                view.aliases(),
                view.name(),
                view.stage().name(),
                view.secrecy().name(),
                view.tier().name(),
                new Person(view.ownerNumber(), view.ownerName()),
                view.departmentName(),
                view.openedOn(),
                view.lastConfirmedAt(),
                view.changedAt(),
                view.completeness(),
                view.missing().stream().map(FieldDefinition::code).toList(),
                view.sealed(),
                view.version(),
                view.stages(),
                fields,
                masked,
                view.changes(),
                view.categories().stream().sorted().toList());
    }

    private static void put(FileView.Cell cell, Map<String, Object> into, List<String> masked) {
        if (cell.value().isEmpty()) {
            return;
        }
        into.put(cell.field().code(), cell.value());
        if (cell.masked()) {
            masked.add(cell.path());
        }
    }

    private static CustomerId customer(String id) {
        return IdText.in(id, "customer", CustomerId::new);
    }
}
