package org.resolute.command.listening;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.resolute.command.answer.Problems;
import org.resolute.command.answer.Sentences;
import org.resolute.command.understanding.Fault;
import org.resolute.command.understanding.Intake;
import org.resolute.command.understanding.Understood;

/** A record that somebody put into the topic of submissions; nothing about it is certain. */
record Submission(ConsumerRecord<byte[], byte[]> record) {
    /** Bytes of one event with its attributes. */
    static final int BYTES_MAX = 64 * 1024;

    private static final Pattern STRUCTURED =
            Pattern.compile(
                    "application/cloudevents\\+json(\\s*;\\s*charset=\"?utf-8\"?)?",
                    Pattern.CASE_INSENSITIVE);

    Understood understood(Intake intake, Speaker speaker) {
        if (!STRUCTURED.matcher(header("content-type")).matches()) {
            return not("record-content-type", "needs content-type: application/cloudevents+json");
        }
        byte[] value = record.value();
        if (value == null) {
            return not("record-empty", "has no value");
        }
        if (value.length > BYTES_MAX) {
            return not("record-too-large", "has more than 65536 bytes");
        }
        try {
            String json =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString();
            return intake.understand(json, speaker.sender(name()));
        } catch (CharacterCodingException e) {
            return not("not-utf-8", "is not valid UTF-8");
        }
    }

    private static Understood not(String code, String sentence) {
        return Understood.not(null, null, List.of(new Fault("", code, sentence)));
    }

    /** How to speak to its sender. */
    Problems problems() {
        Locale language = Sentences.language(header("accept-language"));
        return new Problems(language, name());
    }

    /** The place of the record, by which logs, problems and the recorded event name it. */
    private String name() {
        return record.topic() + "-" + record.partition() + "-" + record.offset();
    }

    private String header(String name) {
        @Nullable Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null
                ? ""
                : new String(header.value(), StandardCharsets.UTF_8);
    }
}
