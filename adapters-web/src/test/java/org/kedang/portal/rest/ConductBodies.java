package org.kedang.portal.rest;

import java.util.Map;
import org.kedang.conduct.domain.Handwriting;
import org.kedang.conduct.domain.TrainingSession;
import org.kedang.conduct.usecase.AnswerQuiz;
import org.kedang.conduct.usecase.ListOwnAttempts;
import org.kedang.conduct.usecase.ListOwnSignatures;
import org.kedang.conduct.usecase.ListSigners;
import org.kedang.conduct.usecase.ListTexts;
import org.kedang.conduct.usecase.ReadAgreement;
import org.kedang.conduct.usecase.ReadAttendance;
import org.kedang.conduct.usecase.ReadGuide;
import org.kedang.conduct.usecase.ReadQuizBank;
import org.kedang.conduct.usecase.ReadTrainings;
import org.kedang.conduct.usecase.StartQuiz;
import org.kedang.conduct.web.AgreementResource;
import org.kedang.conduct.web.ConductResource;
import org.kedang.conduct.web.TrainingsResource;

/** The bodies of agreement, quiz, guide and training. */
final class ConductBodies {
    private ConductBodies() {}

    static void into(Map<String, Class<?>> bodies) {
        bodies.put("AgreementState", ReadAgreement.View.class);
        bodies.put("SignatureWay", Handwriting.Way.class);
        bodies.put("ConductTextState", ListTexts.State.class);
        bodies.put("Attendance", TrainingSession.Attendance.class);
        bodies.put("SignatureWish", AgreementResource.SignatureWish.class);
        bodies.put("GivenSignature", AgreementResource.GivenSignature.class);
        bodies.put("OwnSignature", ListOwnSignatures.Line.class);
        bodies.put("SignedAgreement", AgreementResource.SignedAgreement.class);
        bodies.put("QuizPaper", ReadQuizBank.Line.class);
        bodies.put("QuizWish", ConductResource.QuizWish.class);
        bodies.put("PublishedVersion", ConductResource.PublishedVersion.class);
        bodies.put("QuizAttempt", ListOwnAttempts.Line.class);
        bodies.put("QuizSheet", StartQuiz.Sheet.class);
        bodies.put("AskedQuestion", StartQuiz.Asked.class);
        bodies.put("QuizAnswers", AgreementResource.QuizAnswers.class);
        bodies.put("QuizMark", AnswerQuiz.Mark.class);
        bodies.put("QuizMistake", AnswerQuiz.Mistake.class);
        bodies.put("ConductTexts", ListTexts.Answer.class);
        bodies.put("ConductTextVersion", ListTexts.Line.class);
        bodies.put("TextWish", ConductResource.TextWish.class);
        bodies.put("Signers", ListSigners.Answer.class);
        bodies.put("Signer", ListSigners.Line.class);
        bodies.put("ConductGuide", ReadGuide.View.class);
        bodies.put("OwnTraining", ReadTrainings.Line.class);
        bodies.put("OwnMeeting", ReadTrainings.Meeting.class);
        bodies.put("TrainingWish", TrainingsResource.TrainingWish.class);
        bodies.put("PlannedTraining", TrainingsResource.PlannedTraining.class);
        bodies.put("TrainingAttendance", ReadAttendance.Answer.class);
        bodies.put("TrainingMeeting", ReadAttendance.Meeting.class);
        bodies.put("AttendanceEntry", ReadAttendance.Entry.class);
        bodies.put("TrainingSeat", ReadAttendance.Seat.class);
        bodies.put("SessionWish", TrainingsResource.SessionWish.class);
        bodies.put("ArrangedSession", TrainingsResource.ArrangedSession.class);
        bodies.put("RemindedCount", TrainingsResource.RemindedCount.class);
        bodies.put("AttendanceList", TrainingsResource.AttendanceList.class);
    }
}
