package org.resolute.command.form;

import org.resolute.command.answer.Placing;
import org.resolute.command.ledger.Report.Sender;
import org.resolute.command.understanding.Understood;

/** How the items of one body are understood. */
public interface Reading {
    Understood understand(Item item, Sender sender);

    /** Tells where in what was sent a fault of this item lies. */
    Placing placing(Item item);
}
