package org.resolute.events.wire;

import static org.resolute.events.wire.Examples.AN_MINH;
import static org.resolute.events.wire.Examples.RESOLUTION;

import java.time.LocalDate;
import java.util.List;
import org.resolute.events.EntryEvent.EntryCorrected;
import org.resolute.events.EntryEvent.EntryRetracted;
import org.resolute.events.EntryId;
import org.resolute.events.EntryRef;
import org.resolute.events.Event;
import org.resolute.events.LearningEvent.EssaysCollected;
import org.resolute.events.LearningEvent.EssaysReviewed;
import org.resolute.events.LearningEvent.SessionFormat;
import org.resolute.events.LearningEvent.TrainingSessionHeld;
import org.resolute.events.ObstacleEvent.Cause;
import org.resolute.events.ObstacleEvent.ObstacleReported;
import org.resolute.events.ObstacleEvent.ObstacleResolved;
import org.resolute.events.OutreachEvent.Audience;
import org.resolute.events.OutreachEvent.Channel;
import org.resolute.events.OutreachEvent.Counting;
import org.resolute.events.OutreachEvent.OutreachRecorded;
import org.resolute.events.OversightEvent.InspectionConducted;
import org.resolute.events.OversightEvent.RecommendationsForwarded;
import org.resolute.events.OversightEvent.ReviewFiled;
import org.resolute.events.OversightEvent.ReviewKind;
import org.resolute.events.Replacement;
import org.resolute.events.UnitRef;
import org.resolute.events.wire.Examples.Older;

/** What a unit reports beside its documents. */
final class UndertakingExamples {
    private static final EntryId SESSION = new EntryId("lop-1");
    private static final EntryId OBSTACLE = new EntryId("duong-truyen");

    static final List<Event> ALL =
            List.of(
                    new TrainingSessionHeld(
                            RESOLUTION,
                            AN_MINH,
                            SESSION,
                            SessionFormat.VIDEO_LINK,
                            240,
                            231,
                            true,
                            false,
                            4,
                            3),
                    new EssaysCollected(RESOLUTION, AN_MINH, SESSION, 231, 229),
                    new EssaysReviewed(RESOLUTION, AN_MINH, SESSION, 231, 200),
                    new OutreachRecorded(
                            RESOLUTION,
                            AN_MINH,
                            new EntryId("a-17"),
                            Channel.MEETING,
                            Audience.PUBLIC,
                            1200,
                            4000,
                            Counting.UNIQUE),
                    new InspectionConducted(
                            RESOLUTION,
                            AN_MINH,
                            new EntryId("kt-3"),
                            false,
                            UnitRef.parse("gso:31012")),
                    new RecommendationsForwarded(
                            RESOLUTION, AN_MINH, 31, 12, 9, "Ban Tuyên giáo Tỉnh ủy"),
                    new ReviewFiled(
                            RESOLUTION,
                            AN_MINH,
                            new EntryId("rkn-1"),
                            ReviewKind.AFTER_ACTION,
                            "Đợt 1",
                            null),
                    new ObstacleReported(
                            RESOLUTION,
                            AN_MINH,
                            OBSTACLE,
                            Cause.LINK,
                            LocalDate.of(2021, 9, 6),
                            "Mất kết nối với 4 xã"),
                    new ObstacleResolved(RESOLUTION, AN_MINH, OBSTACLE, "Đã có cáp mới"),
                    new EntryCorrected(
                            RESOLUTION,
                            AN_MINH,
                            new EntryRef.AtPosition(1204),
                            new Replacement("{\"session\":\"lop-1\",\"attended\":213}"),
                            "Đếm nhầm"),
                    new EntryRetracted(
                            RESOLUTION, AN_MINH, new EntryRef.Named(SESSION), "Gửi nhầm"));

    static final Older OBSTACLE_OF_VERSION_1 =
            new Older(
                    "{\"resolution\":\"dh-xi-kien-giang\",\"unit\":\"gso:909\","
                            + "\"obstacle\":\"duong-truyen\",\"cause\":\"LINK\","
                            + "\"note\":\"Mất kết nối với 4 xã\"}",
                    new ObstacleReported(
                            RESOLUTION,
                            AN_MINH,
                            OBSTACLE,
                            Cause.LINK,
                            null,
                            "Mất kết nối với 4 xã"));

    private UndertakingExamples() {}
}
