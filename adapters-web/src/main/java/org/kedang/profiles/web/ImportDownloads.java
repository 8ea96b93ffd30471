package org.kedang.profiles.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.kedang.access.web.CurrentActor;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.portal.text.LocalePreference;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.api.ImportColumn;
import org.kedang.profiles.api.ImportView;
import org.kedang.profiles.domain.ImportId;
import org.kedang.profiles.usecase.ReadImport;
import org.kedang.profiles.usecase.ReadImportRows;
import org.kedang.profiles.usecase.ReadImportTemplate;
import org.kedang.profiles.web.sheet.WorkbookWriting;

/** The workbooks of the import page: {@code /profiles/import/template.xlsx} and {@code /profiles/import/report.xlsx?id=…}. */
@WebServlet("/profiles/import/*")
public class ImportDownloads extends HttpServlet {
    private static final long serialVersionUID = 1L;
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int STEP = 1_000;

    @Inject
    transient CurrentActor me;

    @Inject
    transient LocalePreference preference;

    @Inject
    transient ReadImportTemplate template;

    @Inject
    transient ReadImport readImport;

    @Inject
    transient ReadImportRows readRows;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Locale language = preference.localeFor(request.getLocales());
        try {
            Actor actor = me.actor();
            if ("/template.xlsx".equals(request.getPathInfo())) {
                List<ImportColumn> columns = template.columns(actor);
                head(response, Messages.in(language).get("import.template.file"));
                WorkbookWriting.template(columns, language, response.getOutputStream());
            } else if ("/report.xlsx".equals(request.getPathInfo()) && request.getParameter("id") != null) {
                ImportId id = ImportId.of(request.getParameter("id"));
                ImportView batch = readImport.read(id, actor);
                List<ImportColumn> columns = template.columns(actor);
                head(response, Messages.in(language).text("import.report.file", batch.fileName()));
                WorkbookWriting.report(
                        batch,
                        ImportPage.fieldNames(columns, language),
                        after -> readRows.read(id, after, STEP, actor),
                        language,
                        response.getOutputStream());
            } else {
                response.sendError(404);
            }
        } catch (NotPermitted no) {
            response.sendError(no.hidden() ? 404 : 403);
        } catch (Missing | IllegalArgumentException none) {
            response.sendError(404);
        }
    }

    private static void head(HttpServletResponse response, String name) {
        response.setContentType(XLSX);
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        response.setHeader("Content-Disposition", "attachment; filename=\"kedang.xlsx\"; filename*=UTF-8''" + encoded);
        response.setHeader("Cache-Control", "no-store");
    }
}
