package org.kedang.profiles.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.portal.Choice;
import org.kedang.portal.PageMessages;
import org.kedang.profiles.api.FileView;
import org.kedang.profiles.api.RatingView;
import org.kedang.profiles.domain.CustomerRating;
import org.kedang.profiles.usecase.RateCustomer;
import org.kedang.profiles.usecase.ReadRatings;

/** What was thought of the customer whose file is shown, and the form that rates him again. */
@Named
@RequestScoped
public class FileRatings {
    @Inject
    CurrentActor me;

    @Inject
    FilePage page;

    @Inject
    PageMessages messages;

    @Inject
    ReadRatings read;

    @Inject
    RateCustomer rate;

    private ReadRatings.@Nullable Answer answer;
    private @Nullable String value;
    private @Nullable String risk;
    private String basis = "";

    private ReadRatings.@Nullable Answer answer() {
        FileView file = page.whole();
        if (answer == null && file != null) {
            answer = read.read(file.customer(), me.actor());
        }
        return answer;
    }

    /** All ratings, the last one first. */
    public List<RatingView> getAll() {
        ReadRatings.Answer found = answer();
        return found == null ? List.of() : found.ratings();
    }

    public boolean isMayRate() {
        ReadRatings.Answer found = answer();
        return found != null && found.mayRate();
    }

    public List<Choice> getValues() {
        return Stream.of(CustomerRating.Value.values())
                .map(one -> new Choice(one.name(), page.texts().of(one)))
                .toList();
    }

    public List<Choice> getRisks() {
        return Stream.of(CustomerRating.Risk.values())
                .map(one -> new Choice(one.name(), page.texts().of(one)))
                .toList();
    }

    /** Rates the customer as typed. */
    public @Nullable String save() {
        if (value == null || value.isBlank() || risk == null || risk.isBlank()) {
            messages.wrong(value == null || value.isBlank() ? "ratedValue" : "ratedRisk", "profiles.RATING_MISSING");
            return null;
        }
        long unused = rate.rate(
                new RateCustomer.Command(
                        page.customer(),
                        page.shown().revision(),
                        CustomerRating.Value.valueOf(value),
                        CustomerRating.Risk.valueOf(risk),
                        basis),
                me.actor());
        messages.done("file.rating.done");
        return page.again();
    }

    public @Nullable String getValue() {
        return value;
    }

    public void setValue(@Nullable String value) {
        this.value = value;
    }

    public @Nullable String getRisk() {
        return risk;
    }

    public void setRisk(@Nullable String risk) {
        this.risk = risk;
    }

    public String getBasis() {
        return basis;
    }

    public void setBasis(@Nullable String basis) {
        this.basis = basis == null ? "" : basis;
    }
}
