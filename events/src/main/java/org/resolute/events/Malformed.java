package org.resolute.events;

/**
 * A value that was not understood: it breaks a bound or a form that its type demands.
 *
 * <p>The pointer is a JSON pointer relative to the value that was being built, such as {@code
 * /attended}; the code is stable and names the kind of fault.
 */
public final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final String code;

    public Malformed(String pointer, String code, String sentence) {
        super(sentence, null, false, false);
        this.pointer = pointer;
        this.code = code;
    }

    public String pointer() {
        return pointer;
    }

    public String code() {
        return code;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
