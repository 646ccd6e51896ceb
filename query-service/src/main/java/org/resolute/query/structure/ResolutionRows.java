package org.resolute.query.structure;

import java.time.LocalDate;
import java.util.Optional;
import org.resolute.events.ObligationEvent;
import org.resolute.events.ResolutionEvent;
import org.resolute.events.ResolutionEvent.ResolutionAdopted;
import org.resolute.events.ResolutionEvent.ResolutionAmended;
import org.resolute.events.ResolutionEvent.ResolutionWithdrawn;
import org.resolute.events.ResolutionEvent.Term;
import org.resolute.query.intake.Recorded;
import org.resolute.query.sql.Puts;

/** The rows of resolutions, without what is owed under them. */
final class ResolutionRows {
    private static final String ADOPTED =
            """
            insert into resolution (id, title, adopted_by, scope, term_from, term_to, position)
            values (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String AMENDED =
            """
            update resolution set title = coalesce(?, title),
              adopted_by = coalesce(?, adopted_by), term_from = coalesce(?::date, term_from),
              term_to = coalesce(?::date, term_to) where id = ?
            """;
    private static final String WITHDRAWN = "update resolution set withdrawn_on = ? where id = ?";

    private final Puts puts;
    private final Codes codes;

    ResolutionRows(Puts puts, Codes codes) {
        this.puts = puts;
        this.codes = codes;
    }

    /**
     * @param day on which it happened, in the ledger's zone
     */
    void put(Recorded recorded, ResolutionEvent event, LocalDate day) {
        String id = event.resolution().value();
        switch (event) {
            case ResolutionAdopted adopted ->
                    puts.put(
                            ADOPTED,
                            id,
                            adopted.title(),
                            adopted.adoptedBy(),
                            codes.unit(adopted.scope(), day),
                            adopted.term().from(),
                            adopted.term().to(),
                            recorded.position());
            case ResolutionAmended amended -> {
                Optional<Term> term = Optional.ofNullable(amended.term());
                puts.put(
                        AMENDED,
                        amended.title(),
                        amended.adoptedBy(),
                        term.map(Term::from).orElse(null),
                        term.map(Term::to).orElse(null),
                        id);
            }
            case ResolutionWithdrawn withdrawn -> puts.put(WITHDRAWN, withdrawn.effectiveOn(), id);
            case ObligationEvent _ -> {}
        }
    }
}
