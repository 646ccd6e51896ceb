package org.resolute.command.ledger;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.common.IdentifierFactory;

/**
 * Names Axon's messages while they are under way.
 *
 * <p>These names are kept nowhere and guard nothing, so they need not be drawn from the one secure
 * source of randomness, for which all commands would stand in line. Axon finds this class by its
 * service file.
 */
public final class PassingIdentifiers extends IdentifierFactory {
    @Override
    public String generateIdentifier() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
