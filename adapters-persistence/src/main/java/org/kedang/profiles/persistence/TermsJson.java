package org.kedang.profiles.persistence;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kedang.profiles.domain.Applies;
import org.kedang.profiles.domain.Figure;
import org.kedang.profiles.domain.FormTitle;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.Paper;
import org.kedang.profiles.domain.PolicyTerms;
import org.kedang.profiles.domain.Term;

/** The words, papers, figures and forms of a policy as a document. */
final class TermsJson {
    private TermsJson() {}

    static JsonObject write(PolicyTerms terms) {
        JsonObjectBuilder words = JsonForm.object();
        new TreeMap<>(terms.words()).forEach((term, word) -> words.add(term.name(), JsonForm.labels(word)));
        JsonArrayBuilder papers = JsonForm.JSON.createArrayBuilder();
        for (Paper paper : terms.papers()) {
            papers.add(JsonForm.object()
                    .add("code", paper.code())
                    .add("name", JsonForm.labels(paper.name()))
                    .add("neededAt", paper.neededAt().name())
                    .add("clause", paper.clause())
                    .add("applies", paper.applies().name()));
        }
        JsonArrayBuilder figures = JsonForm.JSON.createArrayBuilder();
        for (Figure figure : terms.figures()) {
            figures.add(JsonForm.object()
                    .add("code", figure.code())
                    .add("name", JsonForm.labels(figure.name()))
                    .add("value", figure.value())
                    .add("unit", figure.unit().name())
                    .add("clause", figure.clause()));
        }
        JsonArrayBuilder forms = JsonForm.JSON.createArrayBuilder();
        for (FormTitle form : terms.forms()) {
            forms.add(JsonForm.object()
                    .add("code", form.code())
                    .add("title", JsonForm.labels(form.title()))
                    .add("clause", form.clause()));
        }
        JsonObjectBuilder clauses = JsonForm.object();
        new TreeMap<>(terms.clauses()).forEach(clauses::add);
        return JsonForm.object()
                .add("words", words)
                .add("papers", papers)
                .add("figures", figures)
                .add("forms", forms)
                .add("clauses", clauses)
                .add("knownField", terms.knownField())
                .build();
    }

    static PolicyTerms read(JsonObject document) {
        Map<Term, Labels> words = new EnumMap<>(Term.class);
        JsonObject said = document.getJsonObject("words");
        said.keySet().forEach(term -> words.put(Term.valueOf(term), JsonForm.labels(said.getJsonArray(term))));
        List<Paper> papers = new ArrayList<>();
        for (JsonObject paper : JsonForm.array(document, "papers").getValuesAs(JsonObject.class)) {
            papers.add(new Paper(
                    paper.getString("code"),
                    JsonForm.labels(paper.getJsonArray("name")),
                    Paper.NeededAt.valueOf(paper.getString("neededAt")),
                    paper.getString("clause"),
                    Applies.valueOf(paper.getString("applies", "ALL"))));
        }
        List<Figure> figures = new ArrayList<>();
        for (JsonObject figure : JsonForm.array(document, "figures").getValuesAs(JsonObject.class)) {
            figures.add(new Figure(
                    figure.getString("code"),
                    JsonForm.labels(figure.getJsonArray("name")),
                    figure.getJsonNumber("value").bigDecimalValue(),
                    Figure.Unit.valueOf(figure.getString("unit")),
                    figure.getString("clause")));
        }
        List<FormTitle> forms = new ArrayList<>();
        for (JsonObject form : JsonForm.array(document, "forms").getValuesAs(JsonObject.class)) {
            forms.add(new FormTitle(
                    form.getString("code"), JsonForm.labels(form.getJsonArray("title")), form.getString("clause")));
        }
        Map<String, String> clauses = new HashMap<>();
        JsonObject cited = document.getJsonObject("clauses");
        cited.keySet().forEach(side -> clauses.put(side, cited.getString(side)));
        return new PolicyTerms(words, papers, figures, forms, clauses, document.getString("knownField", ""));
    }
}
