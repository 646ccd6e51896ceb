package org.resolute.command.submissions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.resolute.command.form.Form;
import org.resolute.command.submissions.Job.Part;
import org.resolute.command.submissions.Job.Settled;
import org.resolute.events.UnitId;
import org.resolute.tokens.Caller;
import org.resolute.tokens.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Submissions as the workers of all nodes see them, and what each may do to them. */
final class Store {
    private static final String CLAIM =
            """
            update submission
               set state = 'running', worker = :worker, served_at = clock_timestamp(),
                   leased_until = clock_timestamp() + :lease::interval,
                   started_at = coalesce(started_at, clock_timestamp()),
                   uncertain = uncertain or worker is not null
             where id = (
                   select one.id
                     from submission one
                    where one.state in ('waiting', 'running')
                      and coalesce(one.leased_until < clock_timestamp(), true)
                    order by (select max(other.served_at) from submission other
                               where other.owner = one.owner) nulls first, one.created_at
                    limit 1
                      for update of one skip locked)
            returning id, owner, roles, unit, language, form, head, next_part, last_position,
                      uncertain
            """;

    private static final String KEEP =
            """
            with mine as (
                update submission
                   set next_part = next_part + 1, done = done + :items,
                       recorded = recorded + :recorded, repeated = repeated + :repeated,
                       refused = refused + :refused, attempts = 0, uncertain = :uncertain,
                       last_position = greatest(last_position, :position),
                       leased_until = clock_timestamp() + :lease::interval,
                       state = case when state = 'running' and done + :items = total
                                    then 'done' else state end,
                       finished_at = case when state = 'running' and done + :items = total
                                          then clock_timestamp() else finished_at end
                 where id = :id and worker = :worker and next_part = :number
                returning state)
            update submission_part
               set body = :body, receipts = :receipts
              from mine
             where submission = :id and number = :number
            returning mine.state = 'running'
            """;

    private static final Pattern BLANK = Pattern.compile(" ");

    private final JdbcClient database;
    private final String worker;

    /**
     * What one node may do.
     *
     * @param worker the node's name, which no other has
     */
    Store(DataSource database, String worker) {
        this.database = JdbcClient.create(database);
        this.worker = worker;
    }

    /** Takes the open submission whose sender has waited longest for a turn. */
    Optional<Job> claim() {
        return database.sql(CLAIM)
                .param("worker", worker)
                .param("lease", written(SubmissionBounds.LEASE))
                .query((row, n) -> job(row))
                .optional();
    }

    private static Job job(ResultSet row) throws SQLException {
        String unit = row.getString("unit");
        Caller caller =
                new Caller(
                        row.getString("owner"),
                        BLANK.splitAsStream(row.getString("roles"))
                                .filter(role -> !role.isEmpty())
                                .map(Role::valueOf)
                                .collect(Collectors.toSet()),
                        unit.isEmpty() ? null : new UnitId(unit));
        return new Job(
                row.getString("id"),
                new Owner(caller, Locale.of(row.getString("language"))),
                Form.valueOf(row.getString("form")),
                row.getString("head"),
                row.getInt("next_part"),
                row.getLong("last_position"),
                row.getBoolean("uncertain"));
    }

    /** A part with its items; empty behind the last. */
    Optional<Part> part(String id, int number) {
        return database.sql(
                        "select first, body from submission_part"
                                + " where submission = ? and number = ?")
                .params(id, number)
                .query((row, n) -> new Part(number, row.getLong(1), Packed.items(row.getBytes(2))))
                .optional();
    }

    /**
     * Keeps what became of a part, and with the last one ends the submission.
     *
     * @return whether to go on: neither finished, nor cancelled, nor taken over by another node
     */
    boolean keep(Job job, Part part, Settled settled) {
        return database.sql(KEEP)
                .param("id", job.id())
                .param("worker", worker)
                .param("lease", written(SubmissionBounds.LEASE))
                .param("number", part.number())
                .param("items", part.items().size())
                .param("recorded", settled.recorded())
                .param("repeated", settled.repeated())
                .param("refused", settled.refused().size())
                .param("uncertain", settled.isUncertain())
                .param("position", settled.lastPosition())
                .param("body", Packed.items(settled.refused()))
                .param("receipts", Packed.text(settled.receipts()))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Lets others have it: all that was settled is kept. */
    void release(Job job) {
        database.sql(
                        "update submission set worker = null, leased_until = null"
                                + " where id = ? and worker = ?")
                .params(job.id(), worker)
                .update();
    }

    /** Leaves it alone for a while: something of the next part may be recorded. */
    void pause(Job job) {
        database.sql(
                        "update submission set leased_until = clock_timestamp() + ?::interval"
                                + " where id = ? and worker = ?")
                .params(written(SubmissionBounds.PAUSE), job.id(), worker)
                .update();
    }

    /** Leaves it alone for a while, or for good once it was tried often enough. */
    void broken(Job job) {
        pause(job);
        database.sql(
                        "update submission set attempts = attempts + 1,"
                                + " state = case when attempts + 1 >= ? then 'failed' else state"
                                + " end, finished_at = case when attempts + 1 >= ? then"
                                + " clock_timestamp() end where id = ? and worker = ? and state ="
                                + " 'running'")
                .params(
                        SubmissionBounds.ATTEMPTS_MAX,
                        SubmissionBounds.ATTEMPTS_MAX,
                        job.id(),
                        worker)
                .update();
    }

    /** Removes what is kept no longer, and uploads nobody will end. */
    int sweep() {
        return database.sql(
                        """
                        delete from submission
                         where finished_at < clock_timestamp() - ?::interval
                            or (state = 'receiving'
                                and created_at < clock_timestamp() - ?::interval)
                            or id in (select id from (
                                   select id, row_number() over
                                          (partition by owner order by finished_at desc) as n
                                     from submission where finished_at is not null) as kept
                                where n > ?)
                        """)
                .params(
                        written(SubmissionBounds.KEPT),
                        written(SubmissionBounds.RECEIVING_MAX),
                        SubmissionBounds.KEPT_PER_SENDER_MAX)
                .update();
    }

    private static String written(Duration duration) {
        return duration.toMillis() + " milliseconds";
    }
}
