package org.resolute.query.problem;

import java.util.List;

/**
 * One thing that is wrong with a parameter.
 *
 * @param code names the kind of fault; its sentence is {@code fault.<code>} in the messages
 * @param values what the sentence mentions
 */
public record Fault(String parameter, String code, List<Object> values) {
    public static Fault of(String parameter, String code, Object... values) {
        return new Fault(parameter, code, List.of(values));
    }
}
