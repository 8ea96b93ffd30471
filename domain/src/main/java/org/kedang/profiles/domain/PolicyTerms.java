package org.kedang.profiles.domain;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a policy says besides its chain: its words, papers, figures and forms, and the clause each side rests on.
 *
 * @param words the firm's words; where one is missing the product's own stands
 * @param papers asked of a customer, in the order of the list
 * @param figures periods and limits
 * @param forms what is printed above the forms
 * @param clauses clause of each side of the policy, by the names of {@link PolicyContent#sides()}
 * @param knownField code of the field that asks first whether the customer is known already (003-I 1); blank for none
 */
public record PolicyTerms(
        Map<Term, Labels> words,
        List<Paper> papers,
        List<Figure> figures,
        List<FormTitle> forms,
        Map<String, String> clauses,
        String knownField) {

    /** A policy that says nothing of these. */
    public static final PolicyTerms NONE = new PolicyTerms(Map.of(), List.of(), List.of(), List.of(), Map.of(), "");

    public PolicyTerms {
        words = Map.copyOf(words);
        papers = List.copyOf(papers);
        figures = List.copyOf(figures);
        forms = List.copyOf(forms);
        clauses = Map.copyOf(clauses);
    }

    /** The firm's word; empty where it is the product's own. */
    public Optional<Labels> word(Term term) {
        return Optional.ofNullable(words.get(term));
    }

    public Optional<Paper> paper(String code) {
        return papers.stream().filter(paper -> paper.code().equals(code)).findFirst();
    }

    /** What must be there when a form comes so far. */
    public List<Paper> papers(Paper.NeededAt at) {
        return papers.stream().filter(paper -> paper.neededAt() == at).toList();
    }

    public Optional<Figure> figure(String code) {
        return figures.stream().filter(figure -> figure.code().equals(code)).findFirst();
    }

    /** What is printed above a form; empty where it is the product's own. */
    public Optional<Labels> title(String form) {
        return forms.stream()
                .filter(title -> title.code().equals(form))
                .map(FormTitle::title)
                .findFirst();
    }

    /** The clause one side of the policy rests on; blank where nothing is said. */
    public String clause(String side) {
        return clauses.getOrDefault(side, "");
    }

    /**
     * Whether a customer who only pays cash needs no file (003-R 一). 以下 includes the number itself (C32).
     *
     * @param cash the sum he pays, in yuan
     */
    public boolean contactSuffices(BigDecimal cash) {
        return figure(Figure.CASH_WITHOUT_FILE)
                .filter(limit -> cash.compareTo(limit.value()) <= 0)
                .isPresent();
    }

    /** The terms as texts by name, in the order people read them. */
    void sides(Map<String, String> sides) {
        Map<Term, Labels> ordered = new EnumMap<>(Term.class);
        ordered.putAll(words);
        sides.put(
                "words",
                ordered.entrySet().stream()
                        .map(word -> word.getKey() + " " + word.getValue().zh())
                        .collect(Collectors.joining("; ")));
        sides.put(
                "papers",
                papers.stream()
                        .map(paper -> paper.name().zh() + " " + paper.neededAt())
                        .collect(Collectors.joining("; ")));
        sides.put(
                "figures",
                figures.stream()
                        .map(figure -> figure.name().zh() + " " + figure.value().toPlainString() + " " + figure.unit())
                        .collect(Collectors.joining("; ")));
        sides.put(
                "forms",
                forms.stream()
                        .map(form -> form.code() + " " + form.title().zh())
                        .collect(Collectors.joining("; ")));
        sides.put("clauses", new TreeMap<>(clauses).toString());
        sides.put("knownField", knownField);
    }
}
