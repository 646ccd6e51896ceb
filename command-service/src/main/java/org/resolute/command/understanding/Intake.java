package org.resolute.command.understanding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.resolute.command.ledger.Report;
import org.resolute.command.ledger.Report.Occurrence;
import org.resolute.command.ledger.Report.Sender;
import org.resolute.events.EventKey;
import org.resolute.events.Malformed;
import org.resolute.events.wire.Submitted;
import org.resolute.events.wire.WireName;

/** Understands a submitted CloudEvent: a report, or everything that is wrong with it. */
public final class Intake {
    /** How far ahead of this clock a sender's may be. */
    static final Duration AHEAD_MAX = Duration.ofMinutes(5);

    /** UTF-8 bytes of data; with the attributes an event stays within 32 KiB. */
    static final int DATA_BYTES_MAX = 28 * 1024;

    private static final Set<String> KNOWN =
            Set.of(
                    "specversion",
                    "id",
                    "source",
                    "type",
                    "time",
                    "datacontenttype",
                    "dataschema",
                    "receivedat");

    /** Of the distributed tracing extension: accepted from any client, kept nowhere. */
    private static final Set<String> PASSING = Set.of("traceparent", "tracestate");

    private static final Pattern JSON =
            Pattern.compile(
                    "application/(json|[a-z.-]+\\+json)(\\s*;\\s*charset=utf-8)?",
                    Pattern.CASE_INSENSITIVE);

    private final Clock clock;
    private final DataFaults dataFaults;

    Intake(Clock clock, DataFaults dataFaults) {
        this.clock = clock;
        this.dataFaults = dataFaults;
    }

    public Understood understand(String json, Sender sender) {
        try {
            return understand(Submitted.read(json), sender);
        } catch (Malformed e) {
            return Understood.not(null, null, List.of(Fault.of(e)));
        }
    }

    public Understood understand(Submitted event, Sender sender) {
        Map<String, String> attributes = event.attributes();
        List<Fault> faults = new ArrayList<>();
        attributes.keySet().stream()
                .filter(name -> !KNOWN.contains(name) && !PASSING.contains(name))
                .map(Intake::unknown)
                .forEach(faults::add);
        exactly(attributes, "specversion", "1.0", faults);
        String mediaType = attributes.get("datacontenttype");
        if (mediaType != null && !JSON.matcher(mediaType).matches()) {
            faults.add(new Fault("/datacontenttype", "media-type", "must be application/json"));
        }
        EventKey key = key(attributes, faults);
        Occurrence occurrence = occurrence(attributes.get("time"), faults);
        Sender whole = attested(sender, attributes.get("receivedat"), occurrence, faults);
        WireName type = type(attributes.get("type"), faults);
        org.resolute.events.Event fact = type == null ? null : fact(type, event.data(), faults);
        String data = event.data();
        if (!faults.isEmpty()
                || key == null
                || occurrence == null
                || fact == null
                || type == null
                || data == null) {
            return Understood.not(attributes.get("source"), attributes.get("id"), faults);
        }
        return new Understood.As(new Report(key, type, fact, occurrence, whole, data));
    }

    private static Fault unknown(String name) {
        return name.equals("data_base64")
                ? new Fault("/data_base64", "data-base64", "send the JSON itself, as data")
                : new Fault("/" + name, "unknown-attribute", "is not an attribute of a report");
    }

    private static void exactly(
            Map<String, String> attributes, String name, String value, List<Fault> faults) {
        String given = attributes.get(name);
        if (given == null) {
            faults.add(new Fault("/" + name, "required", "is required"));
        } else if (!given.equals(value)) {
            faults.add(new Fault("/" + name, name, "must be " + value));
        }
    }

    private static @Nullable EventKey key(Map<String, String> attributes, List<Fault> faults) {
        String source = attributes.get("source");
        String id = attributes.get("id");
        int before = faults.size();
        for (String name : List.of("source", "id")) {
            if (attributes.get(name) == null) {
                faults.add(new Fault("/" + name, "required", "is required"));
            }
        }
        try {
            return faults.size() > before || source == null || id == null
                    ? null
                    : new EventKey(source, id);
        } catch (Malformed e) {
            faults.add(Fault.of(e));
            return null;
        }
    }

    private @Nullable Occurrence occurrence(@Nullable String time, List<Fault> faults) {
        if (time == null) {
            faults.add(new Fault("/time", "required", "is required: when it happened"));
            return null;
        }
        Instant at = instant("time", time, faults);
        return at == null ? null : new Occurrence(time, at);
    }

    /** Who brought it, and when it was received through another channel where that is attested. */
    private Sender attested(
            Sender sender,
            @Nullable String receivedAt,
            @Nullable Occurrence occurrence,
            List<Fault> faults) {
        Instant received = receivedAt == null ? null : instant("receivedat", receivedAt, faults);
        if (received == null) {
            return sender;
        }
        if (occurrence != null && received.isBefore(occurrence.at())) {
            faults.add(new Fault("/receivedat", "before-it-happened", "must not be before time"));
        }
        if (received.isAfter(clock.instant())) {
            faults.add(new Fault("/receivedat", "not-yet", "must not be in the future"));
        }
        return new Sender(sender.caller(), sender.correlationId(), receivedAt);
    }

    private static @Nullable Instant instant(String name, String text, List<Fault> faults) {
        Optional<Instant> instant = WrittenInstant.read(text);
        if (instant.isPresent()) {
            return instant.get();
        }
        faults.add(
                new Fault(
                        "/" + name,
                        "time",
                        "must be an instant with its offset, such as 2021-10-12T09:00:00+07:00"));
        return null;
    }

    /** Whether the sender's clock, or the sender, is ahead of what can have happened. */
    public boolean isAhead(Report report) {
        return report.occurrence().at().isAfter(clock.instant().plus(AHEAD_MAX));
    }

    private static @Nullable WireName type(@Nullable String type, List<Fault> faults) {
        if (type == null) {
            faults.add(new Fault("/type", "required", "is required"));
            return null;
        }
        Optional<WireName> name = WireName.ofType(type);
        if (name.isEmpty()) {
            faults.add(
                    new Fault(
                            "/type",
                            "unknown-type",
                            "is not known here; known are org.resolute.plan-drafted.v1 and others,"
                                    + " see /v1/schemas"));
        }
        return name.orElse(null);
    }

    private org.resolute.events.@Nullable Event fact(
            WireName type, @Nullable String data, List<Fault> faults) {
        if (data == null) {
            faults.add(new Fault("/data", "required", "is required"));
            return null;
        }
        return dataFaults.read(type, data, faults);
    }
}
