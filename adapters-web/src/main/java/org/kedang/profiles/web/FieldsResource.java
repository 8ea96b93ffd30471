package org.kedang.profiles.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.domain.Secrecy;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.portal.rest.EntityTags;
import org.kedang.portal.rest.MalformedRequest;
import org.kedang.profiles.domain.Applies;
import org.kedang.profiles.domain.ApprovalGroup;
import org.kedang.profiles.domain.Choice;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldFormat;
import org.kedang.profiles.domain.FieldStage;
import org.kedang.profiles.domain.FieldType;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.Mask;
import org.kedang.profiles.usecase.AddField;
import org.kedang.profiles.usecase.ChangeField;
import org.kedang.profiles.usecase.ReadDictionary;
import org.kedang.profiles.usecase.RetireField;
import org.kedang.profiles.usecase.RuleChangeRef;

/**
 * Changes of the field dictionary asked by REST (000 02). If-Match carries the tag of the newest version: it is what the
 * change starts from.
 */
@Path("dictionary/fields")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FieldsResource {
    private final CurrentActor me;
    private final ReadDictionary readDictionary;
    private final AddField addField;
    private final ChangeField changeField;
    private final RetireField retireField;
    private final RuleAnswers answers;

    @Inject
    FieldsResource(
            CurrentActor me,
            ReadDictionary readDictionary,
            AddField addField,
            ChangeField changeField,
            RetireField retireField,
            RuleAnswers answers) {
        this.me = me;
        this.readDictionary = readDictionary;
        this.addField = addField;
        this.changeField = changeField;
        this.retireField = retireField;
        this.answers = answers;
    }

    /** Words in three languages; an absent one reads like the simplified one. */
    public record Words(@Nullable String zh, @Nullable String zhTw, @Nullable String en) {}

    /** One answer of a choice field. */
    public record Option(@Nullable String code, @Nullable Words labels) {}

    /** The form an answer must have beyond its type. */
    public record Shape(
            @Nullable String pattern,
            @Nullable Integer maxLength,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable Integer scale) {}

    /**
     * A field as it shall be. What is absent stays as it is, for a new field as its type has it.
     *
     * @param code of a new field; absent when the address names the field
     * @param startsOn first day of the new version
     * @param note why
     * @param clause clause it rests on
     */
    public record FieldWish(
            @Nullable String code,
            @Nullable Words labels,
            @Nullable Words help,
            @Nullable String group,
            @Nullable Integer order,
            @Nullable FieldType type,
            @Nullable Shape format,
            @Nullable List<Option> choices,
            @Nullable String unit,
            @Nullable FieldStage requiredAt,
            @Nullable Secrecy secrecy,
            @Nullable ApprovalGroup approval,
            @Nullable Boolean personal,
            @Nullable Boolean switchedOn,
            @Nullable Applies applies,
            @Nullable Integer category,
            @Nullable Boolean searchable,
            @Nullable List<String> importNames,
            @Nullable Mask mask,
            @Nullable Boolean sensitive,
            @Nullable String purpose,
            @Nullable LocalDate startsOn,
            @Nullable String note,
            @Nullable String clause) {}

    /** From when on a field is not asked any more, and why. */
    public record Retirement(@Nullable LocalDate startsOn, @Nullable String note, @Nullable String clause) {}

    @POST
    public Response add(
            @HeaderParam("If-Match") @Nullable String seen,
            @QueryParam("mends") @Nullable String mends,
            @Context HttpHeaders headers,
            @Nullable FieldWish body) {
        FieldWish wish = RegistrationsResource.present(body);
        Actor actor = me.actor();
        int base = base(seen);
        FieldDefinition.Builder field = FieldDefinition.of(
                given("code", wish.code()),
                given("type", wish.type()),
                labels("labels", given("labels", wish.labels())));
        RuleChangeRef asked = addField.add(
                actor,
                new AddField.Command(
                        base,
                        built(field, wish),
                        given("startsOn", wish.startsOn()),
                        RegistrationsResource.text(wish.note()),
                        RegistrationsResource.text(wish.clause()),
                        RuleAnswers.mends(mends)));
        return answers.created(asked, headers);
    }

    @PUT
    @Path("{code}")
    public Response change(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String seen,
            @QueryParam("mends") @Nullable String mends,
            @Context HttpHeaders headers,
            @Nullable FieldWish body) {
        FieldWish wish = RegistrationsResource.present(body);
        if (wish.code() != null && !wish.code().equals(code)) {
            throw new MalformedRequest(400, "parameterInvalid", "code");
        }
        Actor actor = me.actor();
        int base = base(seen);
        // what the caller may not, or what is not there, the use case says; it is asked first of all
        FieldDefinition.Builder field = latest(base, actor)
                .flatMap(dictionary -> dictionary.field(code))
                .map(FieldDefinition::change)
                .orElseGet(() -> FieldDefinition.of(code, FieldType.TEXT, new Labels(code, code, code)));
        RuleChangeRef asked = changeField.change(
                actor,
                new ChangeField.Command(
                        base,
                        built(field, wish),
                        given("startsOn", wish.startsOn()),
                        RegistrationsResource.text(wish.note()),
                        RegistrationsResource.text(wish.clause()),
                        RuleAnswers.mends(mends)));
        return answers.created(asked, headers);
    }

    @POST
    @Path("{code}/retire")
    public Response retire(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String seen,
            @QueryParam("mends") @Nullable String mends,
            @Context HttpHeaders headers,
            @Nullable Retirement body) {
        Retirement wish = RegistrationsResource.present(body);
        Actor actor = me.actor();
        int base = base(seen);
        RuleChangeRef asked = retireField.retire(
                actor,
                new RetireField.Command(
                        base,
                        code,
                        given("startsOn", wish.startsOn()),
                        RegistrationsResource.text(wish.note()),
                        RegistrationsResource.text(wish.clause()),
                        RuleAnswers.mends(mends)));
        return answers.created(asked, headers);
    }

    private Optional<Dictionary> latest(int base, Actor actor) {
        try {
            return Optional.of(readDictionary
                    .read(actor, new ReadDictionary.Command(base, null))
                    .dictionary());
        } catch (Missing unknownVersion) {
            return Optional.empty();
        }
    }

    /** The version a change starts from, as If-Match names it. */
    static int base(@Nullable String seen) {
        long version = EntityTags.required(seen);
        if (version < 1 || version > Integer.MAX_VALUE) {
            throw new MalformedRequest(412, "ifMatchUnknown");
        }
        return (int) version;
    }

    private static FieldDefinition built(FieldDefinition.Builder field, FieldWish wish) {
        take(wish.labels(), words -> field.labels(labels("labels", words)));
        take(wish.help(), words -> field.help(labels("help", words)));
        take(wish.group(), field::group);
        take(wish.order(), field::order);
        take(wish.type(), field::type);
        take(wish.format(), shape -> field.format(format(shape, wish.type())));
        take(wish.choices(), options -> field.choices(choices(options)));
        take(wish.unit(), field::unit);
        take(wish.requiredAt(), field::requiredAt);
        take(wish.secrecy(), field::secrecy);
        take(wish.approval(), field::approval);
        take(wish.personal(), field::personal);
        take(wish.switchedOn(), field::switchedOn);
        take(wish.applies(), field::applies);
        take(wish.category(), field::category);
        take(wish.searchable(), field::searchable);
        take(wish.importNames(), field::importNames);
        take(wish.mask(), field::mask);
        take(wish.sensitive(), field::sensitive);
        take(wish.purpose(), field::purpose);
        return field.build();
    }

    private static <T> void take(@Nullable T value, Consumer<T> into) {
        if (value != null) {
            into.accept(value);
        }
    }

    /** A member that must be there. */
    static <T> T given(String name, @Nullable T value) {
        if (value == null) {
            throw new MalformedRequest(400, "parameterInvalid", name);
        }
        return value;
    }

    static Labels labels(String name, Words words) {
        return new Labels(
                given(name + "/zh", words.zh()),
                RegistrationsResource.text(words.zhTw()),
                RegistrationsResource.text(words.en()));
    }

    private static List<Choice> choices(List<Option> options) {
        List<Choice> choices = new ArrayList<>();
        for (Option option : options) {
            try {
                choices.add(new Choice(
                        given("choices/code", option.code()),
                        labels("choices/labels", given("choices/labels", option.labels()))));
            } catch (IllegalArgumentException wrong) {
                throw new MalformedRequest(400, "parameterInvalid", "choices/code");
            }
        }
        return choices;
    }

    private static FieldFormat format(Shape shape, @Nullable FieldType type) {
        FieldFormat usual = FieldFormat.of(type == null ? FieldType.TEXT : type);
        try {
            return new FieldFormat(
                    shape.pattern(),
                    shape.maxLength() == null ? usual.maxLength() : shape.maxLength(),
                    shape.min(),
                    shape.max(),
                    shape.scale() == null ? usual.scale() : shape.scale());
        } catch (IllegalArgumentException wrong) {
            throw new MalformedRequest(400, "parameterInvalid", "format");
        }
    }
}
