package org.resolute.command.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.resolute.command.door.Intake.Understood;
import org.resolute.command.ledger.Report;
import org.resolute.events.wire.Envelope.Origin;
import org.resolute.events.wire.Submitted;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes reports over HTTP: one CloudEvent, a JSON array of them, or one a line. */
@RestController
final class EventsController {
    /** Items answered at once. */
    static final int ITEMS_MAX = 1_000;

    private final Intake intake;
    private final Submission submission;
    private final Receipts receipts;
    private final Whole whole;

    EventsController(Intake intake, Submission submission, Receipts receipts, Whole whole) {
        this.intake = intake;
        this.submission = submission;
        this.receipts = receipts;
        this.whole = whole;
    }

    @PostMapping("/v1/events")
    ResponseEntity<byte[]> submit(HttpServletRequest request) throws IOException {
        Client client = Client.of(request);
        client.refuseParameters();
        return switch (type(request)) {
            case "application/cloudevents+json" -> {
                String body = Body.read(request, Body.EVENT_BYTES_MAX);
                yield one(intake.understand(body, client.origin()), client);
            }
            case "application/cloudevents-batch+json" ->
                    many(Submitted.elements(batch(request), ITEMS_MAX + 1), client);
            case "application/x-ndjson" ->
                    many(batch(request).lines().filter(line -> !line.isBlank()).toList(), client);
            case "application/json" ->
                    one(intake.understand(binary(request), client.origin()), client);
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

    private static String batch(HttpServletRequest request) throws IOException {
        return Body.read(request, Body.BATCH_BYTES_MAX);
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

    private ResponseEntity<byte[]> one(Understood understood, Client client) {
        Outcome outcome = settle(List.of(understood), client).getFirst();
        Receipt receipt = receipts.of(outcome, client.problems(), null);
        Problem problem = receipt.problem();
        if (problem != null) {
            return whole.json(ResponseEntity.status(problem.status()), problem);
        }
        URI location = URI.create("/v1/events/" + receipt.position());
        return switch (outcome) {
            case Outcome.New o -> whole.json(ResponseEntity.created(location), receipt);
            default -> whole.json(ResponseEntity.ok().location(location), receipt);
        };
    }

    private ResponseEntity<byte[]> many(List<String> items, Client client) {
        if (items.isEmpty()) {
            throw new Unacceptable(400, "empty-batch");
        }
        if (items.size() > ITEMS_MAX) {
            throw new Unacceptable(413, "too-many-items", ITEMS_MAX);
        }
        Origin origin = client.origin();
        List<Outcome> outcomes =
                settle(
                        items.stream().map(item -> intake.understand(item, origin)).toList(),
                        client);
        List<Receipt> answer = new ArrayList<>(outcomes.size());
        for (int i = 0; i < outcomes.size(); i++) {
            answer.add(receipts.of(outcomes.get(i), client.problems(), i));
        }
        BatchAnswer batch = BatchAnswer.of(answer);
        return whole.json(ResponseEntity.status(batch.status()), batch);
    }

    /** The outcomes of all, in order: those understood and not ahead of time go on their way. */
    private List<Outcome> settle(List<Understood> understood, Client client) {
        List<Optional<Outcome>> early = understood.stream().map(this::early).toList();
        List<Report> reports = new ArrayList<>(early.size());
        for (int i = 0; i < early.size(); i++) {
            if (early.get(i).isEmpty()) {
                reports.add(understood.get(i).report().orElseThrow());
            }
        }
        Iterator<Outcome> settled = settled(reports, early.size(), client).iterator();
        return early.stream().map(known -> known.orElseGet(settled::next)).toList();
    }

    private List<Outcome> settled(List<Report> reports, int sent, Client client) {
        if (!client.wantsAllOrNothing()) {
            return submission.of(reports);
        }
        return reports.size() == sent
                ? submission.together(reports)
                : reports.stream().<Outcome>map(r -> new Outcome.WithOthers(r.key())).toList();
    }

    private Optional<Outcome> early(Understood understood) {
        return understood
                .garbled()
                .<Outcome>map(garbled -> garbled)
                .or(() -> understood.report().filter(intake::isAhead).map(Ahead::refused));
    }
}
