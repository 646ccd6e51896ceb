package org.resolute.events;

/**
 * A code of a unit in a system of codes, such as {@code gso} 909. Other units may reuse it later.
 */
public record UnitCode(String system, String code) {
    public UnitCode {
        Bounds.id("/system", system);
        Bounds.id("/code", code);
    }
}
