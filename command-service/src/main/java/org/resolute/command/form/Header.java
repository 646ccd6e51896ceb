package org.resolute.command.form;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.resolute.command.answer.Placing;
import org.resolute.command.answer.Unacceptable;
import org.resolute.command.understanding.Fault;

/**
 * The columns of a table: what the file calls them, and the flat names of what they hold.
 *
 * @param names as they stand in the file
 * @param flat such as {@code codes.0.system}, in the same order
 */
record Header(char separator, List<String> names, List<String> flat) {
    /** Columns of one table. */
    static final int COLUMNS_MAX = 512;

    /**
     * Reads the header.
     *
     * @throws Unacceptable listing every column that is not known, named twice, or missing
     */
    static Header read(String head) {
        String line = head.startsWith("\uFEFF") ? head.substring(1) : head;
        char separator = separator(line);
        List<String> names = cells(separator, line.stripTrailing());
        List<String> flat = new ArrayList<>(names.size());
        List<Fault> faults = new ArrayList<>();
        List<String> places = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            String meaning = Words.meaning(name).orElse("");
            flat.add(meaning);
            if (meaning.isEmpty()) {
                faults.add(fault("column-unknown", "is not a column of any event"));
                places.add(name);
            } else if (!seen.add(meaning)) {
                faults.add(fault("column-repeated", "is there twice, by this or another name"));
                places.add(name);
            }
        }
        for (String attribute : Words.ATTRIBUTES) {
            if (!seen.contains(attribute)) {
                faults.add(fault("column-missing", "is missing, and every row needs it"));
                places.add(attribute);
            }
        }
        demandNone(faults, places);
        return new Header(separator, List.copyOf(names), List.copyOf(flat));
    }

    /** What divides the cells: the one of comma and semicolon that the header has more of. */
    static char separator(String header) {
        long commas = header.chars().filter(c -> c == ',').count();
        long semicolons = header.chars().filter(c -> c == ';').count();
        return semicolons > commas ? ';' : ',';
    }

    /** The place of a column; -1 where the table has none with that flat name. */
    int indexOf(String flatName) {
        return flat.indexOf(flatName);
    }

    private static List<String> cells(char separator, String line) {
        try {
            List<String> cells =
                    CsvReader.builder()
                            .fieldSeparator(separator)
                            .ofSingleCsvRecord(line)
                            .getFields();
            if (cells.size() > COLUMNS_MAX) {
                throw new Unacceptable(400, "too-many-columns", COLUMNS_MAX);
            }
            return cells;
        } catch (CsvParseException e) {
            throw new Unacceptable(400, "header-broken");
        }
    }

    private static Fault fault(String code, String sentence) {
        return new Fault("", code, sentence);
    }

    private static void demandNone(List<Fault> faults, List<String> columns) {
        if (!faults.isEmpty()) {
            List<Placing> places =
                    columns.stream().<Placing>map(column -> _ -> Placing.cell(1, column)).toList();
            throw Unacceptable.faulty("header-broken", faults, places);
        }
    }
}
