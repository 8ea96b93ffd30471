package org.kedang.vigilance.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.vigilance.usecase.ReportBlockedAct;

/** Where a page tells that it kept its reader from printing or copying: {@code act}, {@code customer}. */
@WebServlet("/vigilance/blocked")
public class BlockedActs extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentActor me;

    @Inject
    transient ReportBlockedAct report;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Actor actor = me.present().orElse(null);
        if (actor == null) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            report.report(
                    actor,
                    new ReportBlockedAct.Command(
                            act(request.getParameter("act")), customer(request.getParameter("customer"))));
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (Refused unknown) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } catch (NotPermitted no) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static ReportBlockedAct.@Nullable Act act(@Nullable String name) {
        return Arrays.stream(ReportBlockedAct.Act.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable CustomerId customer(@Nullable String id) {
        try {
            return id == null || id.isBlank() ? null : CustomerId.of(id);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
