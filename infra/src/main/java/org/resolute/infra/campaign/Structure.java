package org.resolute.infra.campaign;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resolute.events.EventKey;
import org.resolute.events.ResolutionEvent.ResolutionAdopted;
import org.resolute.events.ResolutionEvent.Term;
import org.resolute.events.ResolutionId;
import org.resolute.events.UnitEvent.UnitEstablished;
import org.resolute.events.UnitId;
import org.resolute.events.UnitRef;

/** Who reports and what is to be carried out. */
final class Structure {
    private static final String SOURCE = "https://registry.kien-giang.example/structure";
    private static final LocalDate IN_FORCE_ON = LocalDate.of(2015, 1, 1);
    private static final OffsetDateTime LISTED_AT =
            OffsetDateTime.parse("2020-10-01T08:00:00+07:00");

    /** What was adopted when; reports begin some days later. */
    enum Adopted {
        PROVINCIAL(
                "dh-xi-kien-giang",
                "Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Kiên Giang lần thứ XI,"
                        + " nhiệm kỳ 2020–2025",
                "Đại hội đại biểu Đảng bộ tỉnh Kiên Giang lần thứ XI",
                LocalDate.of(2020, 10, 17)),
        NATIONAL(
                "dh-xiii",
                "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng",
                "Đại hội đại biểu toàn quốc lần thứ XIII",
                LocalDate.of(2021, 2, 1));

        private static final LocalDate TERM_ENDS = LocalDate.of(2025, 12, 31);

        private final String id;
        private final String title;
        private final String adoptedBy;
        private final LocalDate on;

        Adopted(String id, String title, String adoptedBy, LocalDate on) {
            this.id = id;
            this.title = title;
            this.adoptedBy = adoptedBy;
            this.on = on;
        }

        ResolutionId resolution() {
            return new ResolutionId(id);
        }

        String title() {
            return title;
        }

        LocalDate on() {
            return on;
        }
    }

    private Structure() {}

    static Report established(Organisation organisation) {
        return new Report(
                new EventKey(SOURCE, "unit-" + organisation.id()),
                LISTED_AT,
                new UnitEstablished(
                        organisation.unit(),
                        organisation.name(),
                        organisation.level(),
                        organisation.kind(),
                        parent(organisation),
                        organisation.codes(),
                        IN_FORCE_ON,
                        "Danh mục hành chính của Tổng cục Thống kê"));
    }

    static List<Report> resolutions(Organisation province) {
        return List.of(adopted(Adopted.PROVINCIAL, province), adopted(Adopted.NATIONAL, province));
    }

    private static Report adopted(Adopted adopted, Organisation province) {
        return new Report(
                new EventKey(SOURCE, "resolution-" + adopted.id),
                adopted.on().atTime(11, 0).atOffset(LISTED_AT.getOffset()),
                new ResolutionAdopted(
                        adopted.resolution(),
                        adopted.title(),
                        adopted.adoptedBy,
                        new UnitRef.ById(province.unit()),
                        new Term(adopted.on(), Adopted.TERM_ENDS)));
    }

    private static @Nullable UnitRef parent(Organisation organisation) {
        return organisation.parent().isEmpty()
                ? null
                : new UnitRef.ById(new UnitId(organisation.parent()));
    }
}
