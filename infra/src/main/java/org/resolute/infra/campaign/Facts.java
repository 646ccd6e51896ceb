package org.resolute.infra.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.resolute.events.Level;
import org.resolute.infra.campaign.Structure.Adopted;

/** A year of plausible reports, the same from the same seed, in the order they happened. */
final class Facts {
    private static final long SEED = 20_211_029;
    private static final LocalDate LAST_DAY = LocalDate.of(2021, 10, 25);

    private Facts() {}

    /** About five thousand: every unit below the province, each of the two resolutions. */
    static List<Report> of(List<Organisation> organisations) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        List<Report> reports = new ArrayList<>();
        for (Adopted adopted : Adopted.values()) {
            for (Organisation organisation : organisations) {
                if (organisation.level() != Level.PROVINCE) {
                    Carrying carrying =
                            new Carrying(
                                    adopted,
                                    organisation,
                                    source(organisation, organisations),
                                    new Calendar(adopted.on().plusDays(14), LAST_DAY, random),
                                    random);
                    reports.addAll(carrying.out());
                }
            }
        }
        reports.sort(Comparator.comparing(Report::time).thenComparing(r -> r.key().id()));
        return List.copyOf(reports);
    }

    /** Communes report through their district's system. */
    private static String source(Organisation organisation, List<Organisation> organisations) {
        Organisation speaker =
                organisations.stream()
                        .filter(other -> organisation.level() == Level.COMMUNE)
                        .filter(other -> other.id().equals(organisation.parent()))
                        .findAny()
                        .orElse(organisation);
        return "https://" + speaker.host() + ".kien-giang.example/reports";
    }
}
