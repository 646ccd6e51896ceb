package org.resolute.infra.campaign;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.resolute.events.Level;
import org.resolute.events.UnitCode;
import org.resolute.events.UnitId;
import org.resolute.events.UnitKind;
import org.resolute.events.UnitRef;

/**
 * A unit of the province as it was in 2021.
 *
 * @param parent the id of the unit above; empty for the province
 * @param gso the code of the General Statistics Office; empty for a unit without territory
 */
record Organisation(String id, Level level, UnitKind kind, String parent, String gso, String name) {

    /** The province first, then districts, units without territory, communes. */
    static List<Organisation> all() {
        InputStream file = Organisation.class.getResourceAsStream("units.csv");
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder()
                        .ofNamedCsvRecord(
                                new InputStreamReader(
                                        Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
            return rows.stream().map(Organisation::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Organisation read(NamedCsvRecord row) {
        return new Organisation(
                row.getField("id"),
                Level.valueOf(row.getField("level")),
                UnitKind.valueOf(row.getField("kind")),
                row.getField("parent"),
                row.getField("gso"),
                row.getField("name"));
    }

    UnitId unit() {
        return new UnitId(id);
    }

    List<UnitCode> codes() {
        return gso.isEmpty() ? List.of() : List.of(new UnitCode("gso", gso));
    }

    /** As its own system names it: by code where it has one. */
    UnitRef reference() {
        return gso.isEmpty()
                ? new UnitRef.ById(unit())
                : new UnitRef.ByCode(new UnitCode("gso", gso));
    }

    /** The name as part of a host: {@code an-minh} for Huyện An Minh. */
    String host() {
        String plain =
                Normalizer.normalize(
                                name.replaceFirst("^(Thành phố|Huyện) ", ""), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replace('đ', 'd')
                        .replace('Đ', 'D');
        return plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
