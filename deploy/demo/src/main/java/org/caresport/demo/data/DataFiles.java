package org.caresport.demo.data;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Reads the files under {@code data/}; a typing error in one of them is said with the file's name. */
final class DataFiles {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DataFiles() {}

    static <T> List<T> csv(String file, Function<NamedCsvRecord, T> row) {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(new String(bytes(file), StandardCharsets.UTF_8))) {
            return reader.stream().map(row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("data/" + file, e);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("data/" + file + ": " + e.getMessage(), e);
        }
    }

    static <T> List<T> yaml(String file, Class<T> type) {
        try {
            return YAML.readerForListOf(type).readValue(bytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("data/" + file, e);
        }
    }

    /** Programmes with their runs, one offer a run: what the run says goes before what its programme says. */
    static List<Offer> offers(String file) {
        try {
            var offers = new ArrayList<Offer>();
            for (JsonNode programme : YAML.readTree(bytes(file))) {
                for (JsonNode run : programme.path("runs")) {
                    ObjectNode merged = programme.deepCopy();
                    merged.remove("runs");
                    merged.setAll((ObjectNode) run);
                    merged.put("state", run.path("state").asText("published").toUpperCase(Locale.ROOT));
                    offers.add(YAML.treeToValue(merged, Offer.class));
                }
            }
            return offers;
        } catch (IOException e) {
            throw new UncheckedIOException("data/" + file, e);
        }
    }

    static ObjectNode json(String file) {
        try {
            return (ObjectNode) JSON.readTree(bytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("data/" + file, e);
        }
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = DataFiles.class.getResourceAsStream("/data/" + file)) {
            if (in == null) {
                throw new IOException("not on the class path");
            }
            return in.readAllBytes();
        }
    }
}
