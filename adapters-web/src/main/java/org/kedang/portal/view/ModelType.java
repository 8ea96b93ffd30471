package org.kedang.portal.view;

import jakarta.el.ValueExpression;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import org.jspecify.annotations.Nullable;

/** The Java type a field's value is bound to; Object where a map of field values holds it. */
final class ModelType {
    private ModelType() {}

    static @Nullable Class<?> of(FacesContext context, UIComponent component) {
        ValueExpression expression = component.getValueExpression("value");
        return expression == null ? Object.class : expression.getType(context.getELContext());
    }
}
