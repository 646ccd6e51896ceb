package org.resolute.command.form;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.resolute.command.answer.Placing;
import org.resolute.command.form.Field.Kind;
import org.resolute.command.form.Shape.Leaf;
import org.resolute.command.form.Shape.Row;
import org.resolute.command.ledger.Report.Sender;
import org.resolute.command.understanding.Fault;
import org.resolute.command.understanding.Intake;
import org.resolute.command.understanding.Understood;
import org.resolute.events.wire.Submitted;
import org.resolute.events.wire.WireName;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Understands the rows of a table with this header.
 *
 * <p>A row is made into the CloudEvent its sender could have written and then goes the way of every
 * other, so that both are judged by one set of rules.
 */
final class Table implements Reading {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Map<String, WireName> BY_SHORT_NAME =
            WireName.current().stream().collect(Collectors.toMap(WireName::shortName, n -> n));

    private final Header header;
    private final Intake intake;
    private final CsvReaderBuilder rows;
    private final Map<String, Integer> attributes = new HashMap<>();
    private final Map<WireName, Shape> shapes = new EnumMap<>(WireName.class);

    Table(Header header, Intake intake) {
        this.header = header;
        this.intake = intake;
        this.rows = CsvReader.builder().fieldSeparator(header.separator());
        Words.ATTRIBUTES.forEach(name -> attributes.put(name, header.indexOf(name)));
        attributes.put(Words.RECEIVED_AT, header.indexOf(Words.RECEIVED_AT));
        Arrays.stream(WireName.values()).forEach(event -> shapes.put(event, shape(event)));
    }

    @Override
    public Understood understand(Item item, Sender sender) {
        List<String> cells;
        try {
            cells = rows.ofSingleCsvRecord(item.text()).getFields();
        } catch (CsvParseException e) {
            return not("row-broken", "has a quote where none may stand");
        }
        if (cells.size() != header.names().size()) {
            return not(
                    "row-ragged",
                    "has %d cells, but the header has %d columns"
                            .formatted(cells.size(), header.names().size()));
        }
        Row row = new Row(cells, header.separator());
        Optional<WireName> event = event(row);
        Map<String, String> given = new HashMap<>();
        given.put("specversion", "1.0");
        attributes.forEach((name, column) -> {
            if (column >= 0 && !row.isEmpty(column)) {
                given.put(name, cells.get(column));
            }
        });
        event.ifPresent(known -> given.put("type", known.type()));
        return intake.understand(
                new Submitted(given, event.map(known -> json(known, row)).orElse("{}")), sender);
    }

    private static Understood not(String code, String sentence) {
        return new Understood.Not("", "", List.of(new Fault("", code, sentence)));
    }

    /** The event a row names, in full or for short; for short, the newest version of it. */
    private Optional<WireName> event(Row row) {
        String type = row.cells().get(Objects.requireNonNull(attributes.get("type")));
        return Optional.ofNullable(BY_SHORT_NAME.get(type)).or(() -> WireName.ofType(type));
    }

    private String json(WireName event, Row row) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            shape(event, row).write(json, row);
        }
        return text.toString();
    }

    private Shape shape(WireName event, Row row) {
        return Objects.requireNonNull(shapes.get(event), row::toString);
    }

    /** The columns as fields of an event; what it has no field for is a field it does not know. */
    private Shape shape(WireName event) {
        Map<String, Field> fields = Fields.of(event);
        Shape shape = Shape.nothing();
        for (String name : fields.keySet()) {
            for (int column = 0; column < header.flat().size(); column++) {
                String flat = header.flat().get(column);
                if (numberless(flat).equals(name)) {
                    Field field = Objects.requireNonNull(fields.get(name));
                    shape.put(List.of(flat.split("\\.", -1)), new Leaf(column, field));
                }
            }
        }
        for (int column = 0; column < header.flat().size(); column++) {
            String flat = header.flat().get(column);
            if (!fields.containsKey(numberless(flat)) && !attributes.containsKey(flat)) {
                Field foreign = new Field(flat, Kind.TEXT, false);
                shape.put(List.of(flat), new Leaf(column, foreign));
            }
        }
        return shape;
    }

    private static String numberless(String flat) {
        return flat.replaceAll("\\.\\d+\\.", ".#.");
    }

    @Override
    public Placing placing(Item item) {
        return pointer -> Placing.cell(item.row(), column(item, pointer));
    }

    /** What the file calls the column a fault lies in; where it has none, what it would be. */
    private String column(Item item, String pointer) {
        if (pointer.isEmpty()) {
            return "";
        }
        List<String> path = List.of(pointer.substring(1).split("/", -1));
        if (!path.getFirst().equals("data")) {
            int column = header.indexOf(path.getFirst());
            return column < 0 ? path.getFirst() : header.names().get(column);
        }
        List<String> inside = path.subList(1, path.size());
        Row row = new Row(rows.ofSingleCsvRecord(item.text()).getFields(), header.separator());
        int column = event(row).map(event -> shape(event, row).column(inside, row)).orElse(-1);
        return column < 0 ? String.join(".", inside) : header.names().get(column);
    }
}
