package org.resolute.infra.up;

import java.util.concurrent.CountDownLatch;
import org.resolute.infra.campaign.Campaign;
import org.resolute.platform.TokenKeys;

/**
 * One run from start to stop.
 *
 * <p>To the maintainer: Ctrl-C and {@code down} arrive as a shutdown hook on another thread, at any
 * moment. The hook closes the house, which waits for a start under way and refuses further ones;
 * then it ends the process with the status of a wanted stop.
 */
final class Foreground {
    private final Settings settings;
    private final Console console;
    private final OnlyOne only;
    private final House house;
    private volatile boolean failed;
    private volatile boolean stopping;

    Foreground(Settings settings, Console console, OnlyOne only) {
        this.settings = settings;
        this.console = console;
        this.only = only;
        this.house = new House(settings, console);
    }

    int run(boolean withCampaign) {
        Thread hook = new Thread(this::stopOnRequest, "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        only.sign();
        try {
            console.say(
                    "Resolute: ledger "
                            + settings.ledger()
                            + ", data in "
                            + settings.folder().path());
            Addresses addresses = house.raise();
            addresses.write(settings.folder().addresses());
            if (withCampaign) {
                new Campaign(
                                addresses.commandUrl(),
                                addresses.queryUrl(),
                                TokenKeys.in(settings.folder().keys()).token(Campaign.GRANT),
                                settings.folder().campaignLoaded(settings.ledger()))
                        .loadOnce(console::progress);
            }
            only.announceReady();
            Detached.tell(settings.folder(), console);
            console.say(
                    (console.isTerminal() ? "  Ctrl-C" : "  infra/down")
                            + " stops everything; the data stays.");
            awaitTheStop();
            return 0;
        } catch (RuntimeException e) {
            failed = !stopping;
            house.close();
            if (failed) {
                throw e;
            }
            return 0;
        } finally {
            only.close();
        }
    }

    private void awaitTheStop() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void stopOnRequest() {
        if (failed) {
            return;
        }
        stopping = true;
        console.say("stopping ...");
        house.close();
        only.close();
        console.say("stopped; the data stays in " + settings.folder().path());
        Runtime.getRuntime().halt(0);
    }
}
