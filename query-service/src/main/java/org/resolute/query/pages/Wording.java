package org.resolute.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import org.resolute.query.intake.LedgerZone;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Finds the words for a reader: those of the language chosen, in the zone of the ledger. */
@Component
final class Wording {
    private final MessageSource messages;
    private final ZoneId zone;

    Wording(MessageSource messages, LedgerZone zone) {
        this.messages = messages;
        this.zone = zone.id();
    }

    Words of(HttpServletRequest request) {
        return new Words(messages, Choices.of(request).locale(), zone);
    }

    ZoneId zone() {
        return zone;
    }
}
