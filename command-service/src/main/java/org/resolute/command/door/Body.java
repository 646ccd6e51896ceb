package org.resolute.command.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.resolute.command.answer.Unacceptable;
import org.resolute.command.form.Unpacked;
import org.springframework.http.MediaType;

/** The body of a request: bounded, and valid UTF-8. */
final class Body {
    /** Bytes of one event with its attributes. */
    static final int EVENT_BYTES_MAX = 64 * 1024;

    /** Bytes of a batch. */
    static final int BATCH_BYTES_MAX = 32 * 1024 * 1024;

    private Body() {}

    /** The body as it was before it was packed, no more of it than allowed. */
    static InputStream open(HttpServletRequest request, long bytesMax) throws IOException {
        String charset =
                MediaType.parseMediaType(String.valueOf(request.getContentType()))
                        .getParameter("charset");
        if (charset != null && !charset.replace("\"", "").equalsIgnoreCase("utf-8")) {
            throw new Unacceptable(415, "charset", charset);
        }
        if (request.getContentLengthLong() > bytesMax) {
            throw new Unacceptable(413, "body-too-large", bytesMax);
        }
        return Unpacked.of(
                request.getInputStream(), request.getHeader("Content-Encoding"), bytesMax);
    }

    static String read(HttpServletRequest request, int bytesMax) throws IOException {
        byte[] bytes = open(request, bytesMax).readAllBytes();
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Unacceptable(400, "not-utf-8");
        }
    }
}
