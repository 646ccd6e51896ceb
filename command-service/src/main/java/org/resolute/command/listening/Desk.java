package org.resolute.command.listening;

import java.util.List;
import org.resolute.command.answer.Receipt;
import org.resolute.command.answer.Receipts;
import org.resolute.command.settling.Outcome;
import org.resolute.command.settling.Reception;
import org.resolute.command.understanding.Intake;
import tools.jackson.databind.json.JsonMapper;

/** Where submissions are understood, settled and answered, like those of any other way in. */
record Desk(
        Intake intake, Reception reception, Receipts answers, JsonMapper mapper, Speaker speaker) {

    List<Outcome> settle(List<Submission> submissions) {
        return reception.each(
                submissions.stream().map(one -> one.understood(intake, speaker)).toList());
    }

    Receipt receipt(Outcome outcome, Submission submission) {
        return answers.of(outcome, submission.problems(), null);
    }

    ReceiptTopic receipts(String brokers, String topic) {
        return new ReceiptTopic(brokers, topic, mapper);
    }
}
