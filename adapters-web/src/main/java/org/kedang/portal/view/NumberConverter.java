package org.kedang.portal.view;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import java.math.BigDecimal;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.kedang.portal.text.Messages;

/** Figures of number and money fields: takes full-width digits, commas and a currency sign, gives plain decimals. */
public final class NumberConverter implements Converter<Object> {
    private static final int LONGEST = 24;

    @Override
    public @Nullable Object getAsObject(FacesContext context, UIComponent component, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s,¥]", "");
        if (plain.length() > LONGEST || !plain.matches("[-+]?\\d+(\\.\\d+)?")) {
            throw new ConverterException(message(context));
        }
        BigDecimal figure = new BigDecimal(plain);
        Class<?> type = ModelType.of(context, component);
        try {
            if (type == BigDecimal.class) {
                return figure;
            }
            if (type == Integer.class || type == int.class) {
                return figure.intValueExact();
            }
            if (type == Long.class || type == long.class) {
                return figure.longValueExact();
            }
        } catch (ArithmeticException e) {
            throw new ConverterException(message(context), e);
        }
        return figure.toPlainString();
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, @Nullable Object value) {
        if (value instanceof BigDecimal figure) {
            return figure.toPlainString();
        }
        return value == null ? "" : value.toString();
    }

    private static FacesMessage message(FacesContext context) {
        String text = Messages.in(context.getViewRoot().getLocale()).get("portal.convert.number");
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null);
    }
}
