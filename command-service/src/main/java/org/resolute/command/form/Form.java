package org.resolute.command.form;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.resolute.command.answer.Placing;
import org.resolute.command.answer.Unacceptable;
import org.resolute.command.ledger.Report.Sender;
import org.resolute.command.understanding.Intake;
import org.resolute.command.understanding.Understood;

/** The forms in which many reports come in one body. */
public enum Form {
    ARRAY("application/cloudevents-batch+json"),
    LINES("application/x-ndjson"),
    TABLE("text/csv");

    private final String mediaType;

    Form(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public static Optional<Form> of(String mediaType) {
        for (Form form : values()) {
            if (form.mediaType.equals(mediaType)) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    /**
     * The items of a body, told apart while it is read.
     *
     * @throws Unacceptable where it is not UTF-8, or its beginning has not this form
     */
    public Items items(InputStream body) throws IOException {
        Chars chars = new Chars(body);
        return switch (this) {
            case ARRAY -> new ArrayItems(chars);
            case LINES -> new LineItems(chars);
            case TABLE -> new RowItems(chars);
        };
    }

    /**
     * How items of a body with this head are understood.
     *
     * @throws Unacceptable where the head is not one that rows can be read by
     */
    public Reading reading(String head, Intake intake) {
        return switch (this) {
            case ARRAY, LINES -> new Texts(intake);
            case TABLE -> new Table(Header.read(head), intake);
        };
    }

    /** Items that are the JSON of a CloudEvent each. */
    private record Texts(Intake intake) implements Reading {
        @Override
        public Understood understand(Item item, Sender sender) {
            return intake.understand(item.text(), sender);
        }

        @Override
        public Placing placing(Item item) {
            return Placing.BY_POINTER;
        }
    }
}
