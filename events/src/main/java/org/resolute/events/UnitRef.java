package org.resolute.events;

/** How a report names a unit: by its identity, or by a code that was in use on that day. */
public sealed interface UnitRef {

    /** The reference as it is written in a report: {@code kg-0007} or {@code gso:909}. */
    String written();

    record ById(UnitId unit) implements UnitRef {
        @Override
        public String written() {
            return unit.value();
        }
    }

    record ByCode(UnitCode code) implements UnitRef {
        @Override
        public String written() {
            return code.system() + ":" + code.code();
        }
    }

    static UnitRef parse(String written) {
        int colon = written.indexOf(':');
        return colon < 0
                ? new ById(new UnitId(written))
                : new ByCode(
                        new UnitCode(written.substring(0, colon), written.substring(colon + 1)));
    }
}
