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
            insert into resolution_change
              (position, id, title, adopted_by, scope, term_from, term_to)
            values (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String AMENDED =
            """
            insert into resolution_change (position, id, title, adopted_by, term_from, term_to)
            values (?, ?, ?, ?, ?::date, ?::date)
            """;
    private static final String WITHDRAWN =
            "insert into resolution_change (position, id, withdrawn_on) values (?, ?, ?)";

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
        long position = recorded.position();
        switch (event) {
            case ResolutionAdopted adopted ->
                    puts.put(
                            ADOPTED,
                            position,
                            id,
                            adopted.title(),
                            adopted.adoptedBy(),
                            codes.unit(adopted.scope(), day),
                            adopted.term().from(),
                            adopted.term().to());
            case ResolutionAmended amended -> {
                Optional<Term> term = Optional.ofNullable(amended.term());
                puts.put(
                        AMENDED,
                        position,
                        id,
                        amended.title(),
                        amended.adoptedBy(),
                        term.map(Term::from).orElse(null),
                        term.map(Term::to).orElse(null));
            }
            case ResolutionWithdrawn withdrawn ->
                    puts.put(WITHDRAWN, position, id, withdrawn.effectiveOn());
            case ObligationEvent _ -> {}
        }
    }
}
