package org.resolute.command.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.resolute.command.answer.BatchAnswer;
import org.resolute.command.answer.Problem;
import org.resolute.command.answer.Problems;
import org.resolute.command.answer.Receipt;
import org.resolute.command.answer.Receipts;
import org.resolute.command.answer.Unacceptable;
import org.resolute.command.answer.Whole;
import org.resolute.command.form.Form;
import org.resolute.command.form.Item;
import org.resolute.command.form.Items;
import org.resolute.command.form.Reading;
import org.resolute.command.settling.Outcome;
import org.resolute.command.settling.Reception;
import org.resolute.command.submissions.Progress;
import org.resolute.command.submissions.SubmissionBounds;
import org.resolute.command.submissions.Submissions;
import org.resolute.command.understanding.Intake;
import org.resolute.command.understanding.Understood;
import org.resolute.events.wire.Submitted;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes reports over HTTP: one CloudEvent, a JSON array of them, or one a line or row. */
@RestController
final class EventsController {
    /** Items answered at once. */
    static final int ITEMS_MAX = 1_000;

    private final Intake intake;
    private final Reception reception;
    private final Receipts receipts;
    private final Whole whole;
    private final Submissions submissions;

    EventsController(
            Intake intake,
            Reception reception,
            Receipts receipts,
            Whole whole,
            Submissions submissions) {
        this.intake = intake;
        this.reception = reception;
        this.receipts = receipts;
        this.whole = whole;
        this.submissions = submissions;
    }

    @PostMapping("/v1/events")
    ResponseEntity<byte[]> submit(HttpServletRequest request) throws IOException {
        Client client = Client.of(request);
        Wish wish = client.wish();
        String type = type(request);
        Optional<Form> form = Form.of(type);
        if (form.isPresent()) {
            return client.wantsToBeAnsweredLater()
                    ? later(form.get(), request, client, wish)
                    : many(form.get(), request, client, wish);
        }
        if (client.wantsToBeAnsweredLater()) {
            throw new Unacceptable(400, "async-batches-only");
        }
        return switch (type) {
            case "application/cloudevents+json" -> {
                String body = Body.read(request, Body.EVENT_BYTES_MAX);
                yield one(intake.understand(body, client.sender()), client, wish);
            }
            case "application/json" ->
                    one(intake.understand(binary(request), client.sender()), client, wish);
            default -> throw new Unacceptable(415, "content-type", request.getContentType());
        };
    }

    private static String type(HttpServletRequest request) {
        try {
            MediaType type = MediaType.parseMediaType(String.valueOf(request.getContentType()));
            return type.getType() + "/" + type.getSubtype();
        } catch (InvalidMediaTypeException e) {
            throw new Unacceptable(415, "content-type", String.valueOf(request.getContentType()));
        }
    }

    private static Submitted binary(HttpServletRequest request) throws IOException {
        Map<String, String> attributes = new TreeMap<>();
        Enumeration<String> names = request.getHeaderNames();
        while (names.hasMoreElements()) {
            String name = names.nextElement().toLowerCase(java.util.Locale.ROOT);
            if (name.startsWith("ce-")) {
                attributes.put(name.substring(3), PercentDecoded.of(request.getHeader(name)));
            }
        }
        if (attributes.isEmpty()) {
            throw new Unacceptable(415, "content-type", request.getContentType());
        }
        return new Submitted(attributes, Body.read(request, Body.EVENT_BYTES_MAX).strip());
    }

    private ResponseEntity<byte[]> one(Understood understood, Client client, Wish wish) {
        Outcome outcome = settle(List.of(understood), client, wish).getFirst();
        Receipt receipt = receipt(outcome, client.problems(), wish, null);
        Problem problem = receipt.problem();
        if (problem != null) {
            return whole.json(ResponseEntity.status(problem.status()), problem);
        }
        if (receipt.position() == null) {
            return whole.json(ResponseEntity.ok(), receipt);
        }
        URI location = URI.create("/v1/events/" + receipt.position());
        return receipt.status().equals(Receipt.RECORDED)
                ? whole.json(ResponseEntity.created(location), receipt)
                : whole.json(ResponseEntity.ok().location(location), receipt);
    }

    private ResponseEntity<byte[]> many(
            Form form, HttpServletRequest request, Client client, Wish wish) throws IOException {
        Items items = form.items(Body.open(request, Body.BATCH_BYTES_MAX));
        Reading reading = form.reading(items.head(), intake);
        List<Item> all = all(items);
        List<Outcome> outcomes =
                settle(
                        all.stream()
                                .map(item -> reading.understand(item, client.sender()))
                                .toList(),
                        client,
                        wish);
        List<Receipt> answer = new ArrayList<>(outcomes.size());
        for (int i = 0; i < outcomes.size(); i++) {
            Problems problems = client.problems().placedBy(reading.placing(all.get(i)));
            answer.add(receipt(outcomes.get(i), problems, wish, i));
        }
        BatchAnswer batch = BatchAnswer.of(answer);
        return whole.json(ResponseEntity.status(batch.status()), batch);
    }

    private ResponseEntity<byte[]> later(
            Form form, HttpServletRequest request, Client client, Wish wish) throws IOException {
        wish.demandNothingButRecording();
        InputStream body = Body.open(request, SubmissionBounds.BODY_BYTES_MAX);
        Progress progress = submissions.accept(form, body, client.owner());
        return whole.json(
                ResponseEntity.accepted()
                        .location(URI.create("/v1/submissions/" + progress.id()))
                        .header("Preference-Applied", "respond-async"),
                progress);
    }

    private static List<Item> all(Items items) throws IOException {
        List<Item> all = new ArrayList<>();
        for (Optional<Item> item = items.next(); item.isPresent(); item = items.next()) {
            if (all.size() == ITEMS_MAX) {
                throw new Unacceptable(413, "too-many-items", ITEMS_MAX);
            }
            all.add(item.get());
        }
        if (all.isEmpty()) {
            throw new Unacceptable(400, "empty-batch");
        }
        return all;
    }

    private Receipt receipt(
            Outcome outcome, Problems problems, Wish wish, @Nullable Integer index) {
        return wish.isDryRun()
                ? receipts.tried(outcome, problems, index)
                : receipts.of(outcome, problems, index);
    }

    private List<Outcome> settle(List<Understood> understood, Client client, Wish wish) {
        client.demand(understood.size());
        if (wish.isDryRun()) {
            return wish.isAtomic()
                    ? reception.togetherTried(understood)
                    : reception.eachTried(understood);
        }
        return wish.isAtomic() ? reception.together(understood) : reception.each(understood);
    }
}
