package org.resolute.query.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.ToLongFunction;
import org.resolute.query.progress.Measures.Outreach;
import org.resolute.query.progress.Measures.Training;

/** The measures as columns of the table, in one order for reading, writing and adding up. */
final class MeasureColumns {
    record Column(String name, ToLongFunction<Measures> value) {}

    static final List<Column> ALL =
            List.of(
                    new Column("documents_drafted", Measures::documentsDrafted),
                    new Column("sessions", m -> m.training().sessions()),
                    new Column("attended", m -> m.training().attended()),
                    new Column("attendance_expected", m -> m.training().expected()),
                    new Column("reached", m -> m.outreach().reached()),
                    new Column("target", m -> m.outreach().target()),
                    new Column("units_with_target", m -> m.outreach().unitsWithTarget()),
                    new Column("reached_without_target", m -> m.outreach().reachedWithoutTarget()),
                    new Column("contacts", m -> m.outreach().contacts()),
                    new Column("contacts_target", m -> m.outreach().contactsTarget()));

    private MeasureColumns() {}

    /** Each column written in this way, with commas between. */
    static String joined(String form) {
        return String.join(", ", ALL.stream().map(c -> form.replace("$", c.name())).toList());
    }

    static Measures of(ResultSet row) throws SQLException {
        Training training =
                new Training(
                        row.getLong("sessions"),
                        row.getLong("attended"),
                        row.getLong("attendance_expected"));
        Outreach outreach =
                new Outreach(
                        row.getLong("reached"),
                        row.getLong("target"),
                        row.getLong("units_with_target"),
                        row.getLong("reached_without_target"),
                        row.getLong("contacts"),
                        row.getLong("contacts_target"));
        return new Measures(row.getLong("documents_drafted"), training, outreach);
    }
}
