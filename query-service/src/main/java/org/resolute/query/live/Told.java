package org.resolute.query.live;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resolute.events.wire.Envelope;
import org.resolute.query.progress.Moved;
import tools.jackson.databind.json.JsonMapper;

/** What is told of an event, written down once for all who listen. */
final class Told {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Happening what;
    private final byte[] message;

    private Told(Happening what, byte[] message) {
        this.what = what;
        this.message = message;
    }

    /**
     * The message about an event.
     *
     * @param changes of the unit's own counts; absent where nobody worked them out
     */
    static Told of(Happening what, @Nullable List<Moved> changes) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("position", what.position());
        data.put("recordedAt", Envelope.written(what.recordedAt()));
        data.put("type", what.type());
        data.put("resolution", what.resolution());
        data.put("unit", what.unit());
        data.put("changes", changes);
        String message =
                "id: " + what.position() + "\ndata: " + JSON.writeValueAsString(data) + "\n\n";
        return new Told(what, message.getBytes(StandardCharsets.UTF_8));
    }

    Happening what() {
        return what;
    }

    void writeTo(OutputStream line) throws IOException {
        line.write(message);
    }

    long position() {
        return what.position();
    }
}
