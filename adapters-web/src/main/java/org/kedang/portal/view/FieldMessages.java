package org.kedang.portal.view;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kedang.kit.domain.Problem;
import org.kedang.kit.domain.Refused;
import org.kedang.portal.text.RefusalText;
import org.primefaces.util.ComponentUtils;

/**
 * Brings problems to the fields they are about. A field's component id is its dictionary code; in a repeated row the
 * repeater's id is the group's code, so that {@code principals[1].name} is the {@code name} in its second row.
 */
public final class FieldMessages {
    private static final Pattern ROW = Pattern.compile("(\\w+)\\[(\\d+)]\\.(\\w+)");

    private FieldMessages() {}

    /** Shows a refusal: problems at their fields, the sentence on top when there is none or a field is not on the page. */
    public static void show(FacesContext faces, Refused refused) {
        RefusalText texts = RefusalText.in(faces.getViewRoot().getLocale());
        if (refused.problems().isEmpty()) {
            top(faces, texts.of(refused));
        }
        for (Problem problem : refused.problems()) {
            at(faces, problem.field(), texts.of(problem));
        }
        faces.validationFailed();
    }

    /** Puts a sentence at the field with a code; on top, with the code, when the page has no such field. */
    public static void at(FacesContext faces, String field, String text) {
        Optional<String> clientId = find(faces, field);
        if (clientId.isPresent()) {
            faces.addMessage(clientId.get(), new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        } else {
            top(faces, text);
        }
    }

    /** Puts a sentence on top of the page as a refusal. */
    public static void top(FacesContext faces, String text) {
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    private static Optional<String> find(FacesContext faces, String field) {
        Matcher row = ROW.matcher(field);
        boolean repeated = row.matches();
        String id = repeated ? row.group(3) : field;
        String within = repeated ? ":" + row.group(1) + ":" + row.group(2) + ":" : "";
        List<String> found = new ArrayList<>();
        faces.getViewRoot()
                .visitTree(
                        VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_UNRENDERED)),
                        (context, component) -> {
                            if (!id.equals(component.getId()) || !(component instanceof EditableValueHolder holder)) {
                                return VisitResult.ACCEPT;
                            }
                            String clientId = component.getClientId(faces);
                            if (!(":" + clientId).contains(within)) {
                                return VisitResult.ACCEPT;
                            }
                            markWrong(faces, component, holder);
                            found.add(clientId);
                            return VisitResult.COMPLETE;
                        });
        return found.stream().findFirst();
    }

    // An invalid field shows what was submitted; the model is filled already, so the text is handed back to it.
    private static void markWrong(FacesContext faces, UIComponent component, EditableValueHolder holder) {
        if (component instanceof UISelectMany || component instanceof UISelectBoolean) {
            return;
        }
        holder.setSubmittedValue(ComponentUtils.getValueToRender(faces, component));
        holder.setValid(false);
    }
}
