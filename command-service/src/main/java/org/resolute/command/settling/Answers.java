package org.resolute.command.settling;

import java.util.Objects;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.jspecify.annotations.Nullable;
import org.resolute.command.ledger.Recordings;
import org.resolute.command.verdict.Verdicts;

/** Sends a command through Axon on the calling thread, and returns once its events are durable. */
public final class Answers {

    /** What a command came to: the verdicts, and where the accepted reports stand. */
    record Answer(Verdicts verdicts, Recordings recordings) {}

    private final CommandBus bus;

    Answers(CommandBus bus) {
        this.bus = bus;
    }

    /** Hands the places of the recorded events out together with the verdicts. */
    public static MessageHandlerInterceptor<CommandMessage<?>> withRecordings() {
        return (unit, chain) -> new Answer((Verdicts) chain.proceed(), Recordings.of(unit));
    }

    Answer to(Object command) {
        Holder holder = new Holder();
        bus.dispatch(
                GenericCommandMessage.<Object>asCommandMessage(command),
                (sent, result) -> holder.result = result);
        CommandResultMessage<?> result =
                Objects.requireNonNull(holder.result, "the bus answers on the calling thread");
        if (result.isExceptional()) {
            throw result.exceptionResult() instanceof RuntimeException e
                    ? e
                    : new IllegalStateException(result.exceptionResult());
        }
        return (Answer) result.getPayload();
    }

    private static final class Holder {
        private @Nullable CommandResultMessage<?> result;
    }
}
