package org.kedang.portal;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/** The messages of a request as the page's top shows them: refusals, wrong fields with links, what was done. */
@Named
@Dependent
public class FrameMessages {

    /**
     * One wrong field.
     *
     * @param target the client id of the field, for the link
     */
    public record WrongField(String target, String label, String text) {}

    public boolean isWrong() {
        return !getRefusals().isEmpty() || !getFields().isEmpty();
    }

    /** Sentences that belong to no field. */
    public List<String> getRefusals() {
        return global(true);
    }

    /** Sentences of what happened. */
    public List<String> getTold() {
        return global(false);
    }

    public int getCount() {
        return getFields().size();
    }

    public List<WrongField> getFields() {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<WrongField> fields = new ArrayList<>();
        Iterator<String> ids = faces.getClientIdsWithMessages();
        while (ids.hasNext()) {
            String id = ids.next();
            if (id == null) {
                continue;
            }
            for (FacesMessage message : faces.getMessageList(id)) {
                fields.add(new WrongField(id, label(faces, id), Objects.toString(message.getSummary(), "")));
            }
        }
        return fields;
    }

    private static List<String> global(boolean wrong) {
        List<String> lines = new ArrayList<>();
        for (FacesMessage message : FacesContext.getCurrentInstance().getMessageList(null)) {
            boolean bad = message.getSeverity().getOrdinal() >= FacesMessage.SEVERITY_ERROR.getOrdinal();
            if (bad == wrong && message.getSummary() != null) {
                lines.add(message.getSummary());
            }
        }
        return lines;
    }

    private static String label(FacesContext faces, String clientId) {
        List<String> found = new ArrayList<>();
        faces.getViewRoot().invokeOnComponent(faces, clientId, (context, component) -> found.add(labelOf(component)));
        return found.isEmpty() ? clientId : found.get(0);
    }

    private static String labelOf(UIComponent component) {
        String label = Objects.toString(component.getAttributes().get("label"), "");
        return component instanceof UIInput && !label.isEmpty() ? label : component.getId();
    }
}
