package org.resolute.query.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resolute.query.timeline.DaysQuestion.Bucket;
import org.resolute.query.timeline.DaysQuestion.By;
import org.resolute.query.timeline.Occurrences.Columns;

/** Goes over the occurrences of one question twice: how far they reach, and how many there are. */
final class Counting {
    private static final int NOWHERE = -1;

    private final DaysQuestion asked;
    private final Columns columns;
    private final int until;
    private final long begin;
    private final long end;
    private final List<String> lanes = new ArrayList<>();
    private final int[] laneOfUnit;
    private final int[] laneOfKind;

    /**
     * @param position up to which entries were known
     * @param lanesOfUnits the lane of each unit that is counted; empty where all are, and lanes are
     *     kinds
     * @param isWhole whether the entries of the resolution itself are counted too
     */
    Counting(
            DaysQuestion asked,
            Columns columns,
            long position,
            Optional<Map<String, String>> lanesOfUnits,
            boolean isWhole) {
        this.asked = asked;
        this.columns = columns;
        this.until = columns.until(position);
        this.begin = asked.range().begin().map(Counting::micros).orElse(Long.MIN_VALUE);
        this.end = asked.range().end().map(Counting::micros).orElse(Long.MAX_VALUE);
        Map<String, Integer> places = new HashMap<>();
        boolean isByUnit = asked.by() == By.UNIT;
        String[] units = columns.unitNames();
        this.laneOfUnit = new int[units.length];
        for (int unit = 0; unit < units.length; unit++) {
            String id = units[unit];
            String lane =
                    unit == Occurrences.ITSELF
                            ? isWhole ? DaysQuestion.ITSELF : null
                            : lanesOfUnits.isEmpty() ? id : lanesOfUnits.get().get(id);
            laneOfUnit[unit] = lane == null ? NOWHERE : isByUnit ? place(lane, places) : 0;
        }
        this.laneOfKind =
                isByUnit
                        ? new int[0]
                        : Arrays.stream(columns.kindNames())
                                .mapToInt(kind -> place(kind, places))
                                .toArray();
    }

    private int place(String lane, Map<String, Integer> places) {
        return places.computeIfAbsent(
                lane,
                name -> {
                    lanes.add(name);
                    return lanes.size() - 1;
                });
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    /** In order of day and lane. */
    List<Bucket> buckets() {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        boolean[] isSeen = new boolean[lanes.size()];
        for (int row = 0; row < until; row++) {
            int lane = lane(row);
            if (lane != NOWHERE) {
                first = Math.min(first, columns.day(row));
                last = Math.max(last, columns.day(row));
                isSeen[lane] = true;
            }
        }
        return first > last ? List.of() : counted(new Stretches(asked, first, last, isSeen));
    }

    private int lane(int row) {
        long at = columns.micros(row);
        int ofUnit = at < begin || at >= end ? NOWHERE : laneOfUnit[columns.unit(row)];
        return ofUnit == NOWHERE || laneOfKind.length == 0 ? ofUnit : laneOfKind[columns.kind(row)];
    }

    private List<Bucket> counted(Stretches stretches) {
        int[] @Nullable [] counts = new int[lanes.size()][];
        for (int row = 0; row < until; row++) {
            int lane = lane(row);
            if (lane != NOWHERE) {
                int[] ofLane = counts[lane];
                if (ofLane == null) {
                    ofLane = new int[stretches.count()];
                    counts[lane] = ofLane;
                }
                ofLane[stretches.of(columns.day(row))]++;
            }
        }
        List<Integer> order = new ArrayList<>();
        for (int lane = 0; lane < counts.length; lane++) {
            if (counts[lane] != null) {
                order.add(lane);
            }
        }
        order.sort((one, other) -> lanes.get(one).compareTo(lanes.get(other)));
        List<Bucket> buckets = new ArrayList<>();
        for (int stretch = 0; stretch < stretches.count(); stretch++) {
            for (int lane : order) {
                int[] ofLane = counts[lane];
                if (ofLane != null && ofLane[stretch] > 0) {
                    LocalDate day = stretches.first(stretch);
                    buckets.add(
                            new Bucket(day, stretches.width(), lanes.get(lane), ofLane[stretch]));
                }
            }
        }
        return buckets;
    }

    /** The stretches from the first day to the last. */
    private static final class Stretches {
        private final Buckets width;
        private final int first;
        private final int[] ofDay;
        private final List<LocalDate> begins = new ArrayList<>();

        Stretches(DaysQuestion asked, int first, int last, boolean[] lanes) {
            int seen = 0;
            for (boolean isSeen : lanes) {
                seen += isSeen ? 1 : 0;
            }
            this.width =
                    asked.finest()
                            .wideEnough(
                                    LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last), seen);
            this.first = first;
            this.ofDay = new int[last - first + 1];
            for (int day = first; day <= last; day++) {
                LocalDate begin = width.first(LocalDate.ofEpochDay(day));
                if (begins.isEmpty() || !begins.getLast().equals(begin)) {
                    begins.add(begin);
                }
                ofDay[day - first] = begins.size() - 1;
            }
        }

        Buckets width() {
            return width;
        }

        int count() {
            return begins.size();
        }

        int of(int day) {
            return ofDay[day - first];
        }

        LocalDate first(int stretch) {
            return begins.get(stretch);
        }
    }
}
