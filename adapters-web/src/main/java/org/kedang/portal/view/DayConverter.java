package org.kedang.portal.view;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.kedang.portal.text.Messages;

/** Days of the product's date fields: ISO text for field values, LocalDate where the bean says so. */
public final class DayConverter implements Converter<Object> {

    @Override
    public @Nullable Object getAsObject(FacesContext context, UIComponent component, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            return ModelType.of(context, component) == LocalDate.class ? day : day.toString();
        } catch (DateTimeParseException e) {
            String text = Messages.in(context.getViewRoot().getLocale()).get("portal.convert.date");
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null), e);
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, @Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
