package org.kedang.portal.view;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import org.jspecify.annotations.Nullable;
import org.kedang.portal.text.Messages;

/** Answers {@code #{msg}} with the texts in the view's language. */
public final class TextResolver extends ELResolver {

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        if (base != null || !"msg".equals(property)) {
            return null;
        }
        context.setPropertyResolved(true);
        FacesContext faces = FacesContext.getCurrentInstance();
        UIViewRoot view = faces.getViewRoot();
        return Messages.in(
                view == null ? faces.getApplication().getViewHandler().calculateLocale(faces) : view.getLocale());
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        if (base == null && "msg".equals(property)) {
            context.setPropertyResolved(true);
            return Messages.class;
        }
        return null;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
        // Texts are not written by pages.
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        return false;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return Object.class;
    }
}
