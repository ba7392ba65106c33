package org.caresport.kit.geo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The postcode areas of the municipalities that are served, read from a file at start. */
@Startup
@ApplicationScoped
public class PostcodeAreas {

    private static final Pattern POSTCODE = Pattern.compile("([1-9][0-9]{3}) ?([A-Z]{2})?");

    private final Map<String, Area> areas;

    PostcodeAreas(GeoConfig config) {
        this.areas = config.postcodeFile().map(PostcodeAreas::read).orElse(Map.of());
    }

    /** @param postcode {@code 7001AB}, {@code 7001 ab} or {@code 7001} */
    public Optional<Area> find(String postcode) {
        var match = POSTCODE.matcher(postcode.strip().toUpperCase(Locale.ROOT));
        return match.matches() ? Optional.ofNullable(areas.get(match.group(1))) : Optional.empty();
    }

    private static Map<String, Area> read(Path file) {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream()
                    .map(PostcodeAreas::area)
                    .collect(Collectors.toMap(Area::postcode4, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "caresport.geo.postcode-file: cannot read %s; set it to the CSV file of postcode areas"
                            .formatted(file),
                    e);
        }
    }

    private static Area area(NamedCsvRecord row) {
        return new Area(
                row.getField("postcode4"),
                row.getField("municipality"),
                row.getField("locality"),
                row.getField("neighbourhood"),
                Double.parseDouble(row.getField("latitude")),
                Double.parseDouble(row.getField("longitude")));
    }
}
