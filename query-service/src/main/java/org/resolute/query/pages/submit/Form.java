package org.resolute.query.pages.submit;

import java.util.List;

/**
 * A form for one kind of event.
 *
 * @param type its short name
 */
record Form(String type, List<Field> fields) {
    private static final String PATTERN = "[A-Za-z0-9][A-Za-z0-9._\\-]*";

    /** The forms, in the order in which work goes on. */
    static final List<Form> ALL =
            List.of(
                    new Form(
                            "plan-drafted",
                            List.of(
                                    Field.id("document"),
                                    Field.choice("kind", "PLAN", "ACTION_PROGRAMME", "PROJECT"),
                                    Field.text("title"),
                                    Field.text("reference"),
                                    new Field("obligation", "obligation", false, List.of()))),
                    new Form(
                            "training-session-held",
                            List.of(
                                    Field.id("session"),
                                    Field.choice("format", "CENTRAL", "VIDEO_LINK", "DELEGATED"),
                                    Field.count("expected"),
                                    Field.count("attended"),
                                    new Field("chaired", "truth", true, List.of()),
                                    new Field("monitored", "truth", true, List.of()),
                                    new Field("speakerRating", "rating", false, List.of()),
                                    new Field("venueRating", "rating", false, List.of()))),
                    new Form(
                            "outreach-recorded",
                            List.of(
                                    Field.id("activity"),
                                    Field.choice(
                                            "channel",
                                            "MEETING",
                                            "MEDIA",
                                            "PORTAL",
                                            "INTERNET",
                                            "SOCIAL_NETWORK",
                                            "SELF_MANAGED_GROUP",
                                            "OTHER"),
                                    Field.choice(
                                            "audience",
                                            "PUBLIC",
                                            "MEMBERS",
                                            "YOUTH",
                                            "WOMEN",
                                            "WORKERS",
                                            "FARMERS",
                                            "VETERANS"),
                                    Field.count("reached"),
                                    new Field("target", "count", false, List.of()),
                                    Field.choice("counting", "UNIQUE", "CONTACTS"))));

    /**
     * A field of an event's data.
     *
     * @param kind which input it is asked by
     * @param choices codes, the commonest first
     */
    record Field(String name, String kind, boolean isRequired, List<String> choices) {

        static Field id(String name) {
            return new Field(name, "id", true, List.of());
        }

        static Field text(String name) {
            return new Field(name, "text", true, List.of());
        }

        static Field count(String name) {
            return new Field(name, "count", true, List.of());
        }

        static Field choice(String name, String... choices) {
            return new Field(name, "choice", true, List.of(choices));
        }

        /** How names are written that senders give to their entries. */
        public String pattern() {
            return PATTERN;
        }
    }
}
