package org.kedang.conduct.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.conduct.usecase.ReadGuide;
import org.kedang.conduct.usecase.ReadTrainings;

/** 保密操作指南, and below it the trainings with their cases. */
@Named
@RequestScoped
public class GuidePage {
    @Inject
    CurrentActor me;

    @Inject
    ReadGuide readGuide;

    @Inject
    ReadTrainings readTrainings;

    private ReadGuide.@Nullable View guide;
    private @Nullable List<ReadTrainings.Line> trainings;

    public ReadGuide.View getGuide() {
        ReadGuide.View known = guide;
        if (known == null) {
            known = readGuide.read(me.actor(), new ReadGuide.Command());
            guide = known;
        }
        return known;
    }

    public List<TextLine> getLines() {
        return TextLine.of(getGuide().paragraphs());
    }

    public List<ReadTrainings.Line> getTrainings() {
        List<ReadTrainings.Line> known = trainings;
        if (known == null) {
            known = readTrainings.read(me.actor(), new ReadTrainings.Command());
            trainings = known;
        }
        return known;
    }
}
