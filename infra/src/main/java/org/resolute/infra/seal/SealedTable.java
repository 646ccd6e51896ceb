package org.resolute.infra.seal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.resolute.infra.audit.Questions;
import org.resolute.infra.audit.Questions.Answer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The bytes of an answer as of a position, and where anyone gets them again. */
public final class SealedTable {
    private static final Pattern AS_OF = Pattern.compile("[?&]asOf=([^&]*)");
    private static final Pattern POSITION = Pattern.compile("[1-9][0-9]{0,17}");
    private static final String TYPE = "org.resolute.report-sealed.v2";
    private static final JsonMapper JSON = new JsonMapper();

    private final String table;
    private final long asOf;
    private final byte[] body;

    private SealedTable(String table, long asOf, byte[] body) {
        this.table = table;
        this.asOf = asOf;
        this.body = body;
    }

    /**
     * Asks for a table; where its address does not say as of when, as of all the views hold.
     *
     * @param table path and query
     * @throws IllegalArgumentException where it is as of an instant: seals name positions
     */
    public static SealedTable fetched(Questions questions, String table) {
        Matcher given = AS_OF.matcher(table);
        String whole = table;
        if (!given.find()) {
            long head = questions.json("/v1/status").path("position").asLong();
            whole += (table.contains("?") ? "&" : "?") + "asOf=" + head;
        } else if (!POSITION.matcher(given.group(1)).matches()) {
            throw new IllegalArgumentException("asOf must be a position here");
        }
        Matcher asOf = AS_OF.matcher(whole);
        Answer answer = questions.ask(whole, "*/*");
        if (answer.status() != 200 || !asOf.find()) {
            throw new IllegalStateException(whole + " is answered with " + answer.status());
        }
        if (answer.next().isPresent()) {
            throw new IllegalArgumentException(
                    whole + " is one page of several: seal what is whole");
        }
        return new SealedTable(whole, Long.parseLong(asOf.group(1)), answer.body());
    }

    public long asOf() {
        return asOf;
    }

    String table() {
        return table;
    }

    byte[] body() {
        return body;
    }

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The report that seals it, as a CloudEvent. */
    public String event(String round, String report, String source, String time) {
        ObjectNode event = JSON.createObjectNode();
        event.put("specversion", "1.0");
        event.put("id", round + "." + report);
        event.put("source", source);
        event.put("type", TYPE);
        event.put("time", time);
        ObjectNode data = event.putObject("data");
        data.put("round", round);
        data.put("report", report);
        data.put("asOf", asOf);
        data.put("sha256", sha256());
        data.put("table", table);
        return event.toString();
    }
}
