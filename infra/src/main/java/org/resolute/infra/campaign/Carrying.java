package org.resolute.infra.campaign;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.resolute.events.DocumentKind;
import org.resolute.events.EntryId;
import org.resolute.events.Event;
import org.resolute.events.EventKey;
import org.resolute.events.Level;
import org.resolute.events.UndertakingEvent.Audience;
import org.resolute.events.UndertakingEvent.Channel;
import org.resolute.events.UndertakingEvent.Counting;
import org.resolute.events.UndertakingEvent.OutreachRecorded;
import org.resolute.events.UndertakingEvent.PlanDrafted;
import org.resolute.events.UndertakingEvent.SessionFormat;
import org.resolute.events.UndertakingEvent.TrainingSessionHeld;
import org.resolute.infra.campaign.Structure.Adopted;

/** One unit carrying out one resolution: its documents, then its classes, then its outreach. */
record Carrying(
        Adopted adopted,
        Organisation organisation,
        String source,
        Calendar calendar,
        RandomGenerator random) {

    List<Report> out() {
        boolean isLarge = organisation.level() == Level.DISTRICT;
        List<Report> reports = new ArrayList<>();
        int documents = isLarge ? between(2, 3) : between(1, 2);
        for (int n = 1; n <= documents; n++) {
            String document = "vb-" + n;
            reports.add(report(document, calendar.between(0, 0.3), drafted(document, n)));
        }
        int sessions = isLarge ? between(6, 10) : between(3, 6);
        for (int n = 1; n <= sessions; n++) {
            double share = (double) n / (sessions + 1);
            String session = "lop-" + n;
            reports.add(
                    report(
                            session,
                            calendar.between(share * 0.9, share),
                            held(session, share, isLarge)));
        }
        // A unit that sets targets sets one wherever it counts people, so its coverage has a
        // meaning.
        boolean setsTargets = chance(0.8);
        int activities = isLarge ? between(10, 16) : between(6, 12);
        for (int n = 1; n <= activities; n++) {
            String activity = "tt-" + n;
            reports.add(
                    report(
                            activity,
                            calendar.between(0.05, 1),
                            outreach(activity, isLarge, setsTargets)));
        }
        return reports;
    }

    private Report report(String entry, OffsetDateTime time, Event event) {
        String id = organisation.id() + "." + adopted.resolution() + "." + entry;
        return new Report(new EventKey(source, id), time, event);
    }

    private PlanDrafted drafted(String document, int n) {
        DocumentKind kind =
                switch (n) {
                    case 1 -> DocumentKind.ACTION_PROGRAMME;
                    case 2 -> DocumentKind.PLAN;
                    default -> DocumentKind.PROJECT;
                };
        String form =
                switch (kind) {
                    case ACTION_PROGRAMME -> "Chương trình hành động thực hiện ";
                    case PLAN -> "Kế hoạch thực hiện ";
                    case PROJECT -> "Đề án thực hiện ";
                };
        String sign = organisation.level() == Level.DISTRICT ? "HU" : "ĐU";
        return new PlanDrafted(
                adopted.resolution(),
                organisation.reference(),
                new EntryId(document),
                kind,
                form + adopted.title(),
                between(3, 98) + "-" + (kind == DocumentKind.PLAN ? "KH" : "CTr") + "/" + sign,
                null);
    }

    private TrainingSessionHeld held(String session, double share, boolean isLarge) {
        int expected = isLarge ? between(150, 600) : between(40, 260);
        int attended =
                chance(0.03)
                        ? expected + between(1, 12)
                        : (int) (expected * random.nextDouble(0.82, 1));
        return new TrainingSessionHeld(
                adopted.resolution(),
                organisation.reference(),
                new EntryId(session),
                format(share, isLarge),
                expected,
                attended,
                chance(0.95),
                chance(0.6),
                rating(),
                rating());
    }

    /** The epidemic moved classes from the hall to the video link in the middle of the year. */
    private SessionFormat format(double share, boolean isLarge) {
        if (chance(share > 0.5 ? 0.7 : 0.2)) {
            return SessionFormat.VIDEO_LINK;
        }
        return chance(isLarge ? 0.8 : 0.35) ? SessionFormat.CENTRAL : SessionFormat.DELEGATED;
    }

    private OutreachRecorded outreach(String activity, boolean isLarge, boolean setsTargets) {
        int target = (isLarge ? between(20, 400) : between(3, 60)) * 50;
        boolean countsPeople = chance(0.55);
        return new OutreachRecorded(
                adopted.resolution(),
                organisation.reference(),
                new EntryId(activity),
                anyOf(List.of(Channel.values())),
                anyOf(List.of(Audience.values())),
                (int) (target * random.nextDouble(0.25, 1.02)),
                countsPeople && setsTargets ? target : null,
                countsPeople ? Counting.UNIQUE : Counting.CONTACTS);
    }

    private @Nullable Integer rating() {
        return chance(0.8) ? Integer.valueOf(between(3, 5)) : null;
    }

    private <T> T anyOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }
}
