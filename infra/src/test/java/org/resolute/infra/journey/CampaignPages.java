package org.resolute.infra.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.resolute.platform.Grant;

/**
 * The house with the reference campaign and a Chromium to look at its pages: raised once for all
 * journeys that ask for it, and closed behind the last.
 */
final class CampaignPages implements AutoCloseable {
    private final Path data;
    private final StandInIssuer issuer;
    private final RunningHouse house;
    private final Chromium chromium;

    private CampaignPages() throws IOException {
        this.data = Files.createTempDirectory("pages");
        this.issuer = new StandInIssuer();
        this.house = RunningHouse.raise(data, issuer.settings());
        house.campaign(data.resolve("loaded")).loadOnce((_, _, _) -> {});
        this.chromium = Chromium.launch();
    }

    RunningHouse house() {
        return house;
    }

    /** Where those sign in who have an account and no token. */
    StandInIssuer issuer() {
        return issuer;
    }

    /** Someone with this role, for the whole province, who reads on a device in a language. */
    Reader reader(String role, Device device, String language) {
        return reader(role, "kg-0001", device, language);
    }

    /** Someone with this role for a unit. */
    Reader reader(String role, String unit, Device device, String language) {
        return Reader.signedIn(
                chromium.browser(),
                house.addresses().queryUrl(),
                token(role, unit),
                device,
                language);
    }

    /** The same, who reaches the pages under another name of this machine. */
    Reader readerAt(String host, String role, String unit) {
        String address = house.addresses().queryUrl().replace("127.0.0.1", host);
        return Reader.signedIn(
                chromium.browser(), address, token(role, unit), Device.DESKTOP, "vi");
    }

    private String token(String role, String unit) {
        return house.token(
                new Grant("reader", List.of(role), Optional.of(unit), Duration.ofDays(1)));
    }

    /** Someone who has not signed in. */
    Reader stranger(Device device, String language) {
        return Reader.signedIn(
                chromium.browser(), house.addresses().queryUrl(), "", device, language);
    }

    @Override
    public void close() {
        chromium.close();
        house.close();
        issuer.close();
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands the pages to tests that ask for them. */
    static final class Opened implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == CampaignPages.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(CampaignPages.class))
                    .computeIfAbsent("pages", _ -> raised(), CampaignPages.class);
        }

        private static CampaignPages raised() {
            try {
                return new CampaignPages();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
