package org.resolute.command.submissions;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.resolute.command.answer.Sentences;
import org.resolute.command.answer.Unacceptable;
import org.resolute.command.form.Form;
import org.resolute.command.form.Item;
import org.resolute.command.form.Items;
import org.resolute.command.submissions.Desk.Answered;
import org.resolute.command.submissions.Desk.Sent;
import org.resolute.command.understanding.Intake;

/** Takes submissions in, and tells their senders about them. */
public final class Submissions {
    private final Desk desk;
    private final Intake intake;
    private final Supplier<String> ids;
    private final Runnable onReady;

    Submissions(Desk desk, Intake intake, Supplier<String> ids, Runnable onReady) {
        this.desk = desk;
        this.intake = intake;
        this.ids = ids;
        this.onReady = onReady;
    }

    /**
     * Takes a body in. When this returns, all of it is durable and will be worked on.
     *
     * @throws Unacceptable where it cannot be told apart into items, is too large, or its sender
     *     has too many open already; nothing of it is kept then
     */
    public Progress accept(Form form, InputStream body, Owner owner) throws IOException {
        if (desk.open(owner.name()) >= SubmissionBounds.OPEN_PER_SENDER_MAX) {
            throw new Unacceptable(
                    429, "too-many-submissions", SubmissionBounds.OPEN_PER_SENDER_MAX);
        }
        Items items = form.items(body);
        // Read here only to turn a header away that nothing can be read by.
        form.reading(items.head(), intake);
        String id = ids.get();
        desk.begin(id, owner, form, items.head());
        boolean isReady = false;
        try {
            desk.ready(id, take(id, items));
            isReady = true;
        } finally {
            if (!isReady) {
                desk.drop(id);
            }
        }
        onReady.run();
        return of(owner, id);
    }

    private long take(String id, Items items) throws IOException {
        long total = 0;
        int number = 0;
        int characters = 0;
        List<Item> part = new ArrayList<>();
        for (Optional<Item> item = items.next(); item.isPresent(); item = items.next()) {
            if (total + part.size() == SubmissionBounds.ITEMS_MAX) {
                throw new Unacceptable(413, "too-many-rows", SubmissionBounds.ITEMS_MAX);
            }
            part.add(item.get());
            characters += item.get().text().length();
            if (part.size() == SubmissionBounds.PART_ITEMS_MAX
                    || characters >= SubmissionBounds.PART_CHARACTERS_MAX) {
                desk.add(id, number++, total, part);
                total += part.size();
                part.clear();
                characters = 0;
            }
        }
        if (!part.isEmpty()) {
            desk.add(id, number, total, part);
            total += part.size();
        }
        if (total == 0) {
            throw new Unacceptable(400, "empty-batch");
        }
        return total;
    }

    /**
     * Submissions, the newest first.
     *
     * @param ofAll of all senders, and not the asker's alone; for those who may see everything
     */
    public Listing.Page page(
            Owner asker, boolean ofAll, int limit, Optional<Listing.Cursor> after) {
        Listing listing =
                new Listing(ofAll ? Optional.empty() : Optional.of(asker.name()), limit, after);
        List<Progress> found = desk.page(listing);
        List<Progress> rows =
                found.stream().limit(limit).map(one -> explained(one, asker)).toList();
        return new Listing.Page(
                rows,
                found.size() > limit
                        ? Optional.of(Listing.Cursor.behind(rows.getLast()))
                        : Optional.empty());
    }

    public Progress of(Owner owner, String id) {
        return desk.one(owner.name(), id)
                .map(one -> explained(one, owner))
                .orElseThrow(() -> new Unacceptable(404, "submission-unknown", id));
    }

    /** Says what an end before the last item means; of every other state nothing need be said. */
    private static Progress explained(Progress progress, Owner owner) {
        List<String> about =
                List.of(
                        String.valueOf(progress.recorded()),
                        String.valueOf(progress.total() - progress.done()));
        return Sentences.of("submission." + progress.state(), owner.language(), about)
                .map(progress::saying)
                .orElse(progress);
    }

    /** Calls a submission off; what is recorded stays recorded. */
    public Progress cancel(Owner owner, String id) {
        Progress before = of(owner, id);
        if (!desk.cancel(owner.name(), id) && !before.state().equals("cancelled")) {
            throw new Unacceptable(409, "submission-finished", id);
        }
        return of(owner, id);
    }

    /** The form the submission was sent in, and its refused items are returned in. */
    public Form form(Owner owner, String id) {
        of(owner, id);
        return desk.sent(id).form();
    }

    /** Writes the items that are refused so far, each as it came, ready to be mended and sent. */
    public void writeRejected(String id, OutputStream out) throws IOException {
        Sent sent = desk.sent(id);
        Rejected rejected = new Rejected(sent.form(), sent.head(), out);
        forEachPart(
                id,
                part -> {
                    for (Item item : part.refused()) {
                        rejected.write(item);
                    }
                });
        rejected.end();
    }

    /** Writes the receipts there are so far, a line each, in the order the items were sent. */
    public void writeReceipts(String id, OutputStream out) throws IOException {
        forEachPart(id, part -> out.write(part.receipts().getBytes(StandardCharsets.UTF_8)));
    }

    private interface Writing {
        void write(Answered part) throws IOException;
    }

    private void forEachPart(String id, Writing writing) throws IOException {
        int number = 0;
        Optional<Answered> part = desk.answered(id, number);
        while (part.isPresent()) {
            writing.write(part.get());
            part = desk.answered(id, ++number);
        }
    }

    /** Writes items in the form they came in. */
    private static final class Rejected {
        private final Form form;
        private final String lineBreak;
        private final OutputStream out;
        private boolean isFirst = true;

        Rejected(Form form, String head, OutputStream out) throws IOException {
            this.form = form;
            this.out = out;
            this.lineBreak = head.endsWith("\r\n") ? "\r\n" : head.endsWith("\r") ? "\r" : "\n";
            write(form == Form.ARRAY ? "[" : head);
        }

        void write(Item item) throws IOException {
            if (form == Form.ARRAY) {
                write(isFirst ? "" : ",\n");
                write(item.text());
            } else {
                write(item.text() + lineBreak);
            }
            isFirst = false;
        }

        void end() throws IOException {
            if (form == Form.ARRAY) {
                write("]");
            }
        }

        private void write(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
