package org.caresport.catalog.entry;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where an activity takes place.
 *
 * @param placeId the same for all activities in one place; left out, it follows from name and address
 * @param latitude WGS84 degrees; left out together with longitude, it is the middle of the postcode area
 */
@Schema(name = "Place")
@Coherent
public record Venue(
        @Nullable UUID placeId,
        @NotBlank @Size(max = 120) @PlainText String name,
        @NotBlank @Size(max = 120) @PlainText String street,

        @NotNull @Pattern(regexp = Patterns.POSTCODE, message = "must be a postcode as 7001AB")
        String postcode,

        @NotBlank @Size(max = 80) @PlainText String locality,

        @Nullable
        @DecimalMin(value = "50.5", message = "must lie in the Netherlands, 50.5 to 53.8 degrees north")
        @DecimalMax(value = "53.8", message = "must lie in the Netherlands, 50.5 to 53.8 degrees north")
        Double latitude,

        @Nullable
        @DecimalMin(value = "3.0", message = "must lie in the Netherlands, 3.0 to 7.4 degrees east")
        @DecimalMax(value = "7.4", message = "must lie in the Netherlands, 3.0 to 7.4 degrees east")
        Double longitude,

        @Size(max = 4) List<@NotNull Accessibility> accessibility,
        @Schema(required = true) boolean indoor)
        implements Coherent.Parts {

    public Venue {
        accessibility = Lists.orEmpty(accessibility);
        placeId = placeId == null ? idOf(name, street, postcode) : placeId;
    }

    public Venue at(double north, double east) {
        return new Venue(placeId, name, street, postcode, locality, north, east, accessibility, indoor);
    }

    @Override
    public Map<String, String> misfits() {
        if ((latitude == null) == (longitude == null)) {
            return Map.of();
        }
        return Map.of(latitude == null ? "latitude" : "longitude", "give both latitude and longitude, or neither");
    }

    private static UUID idOf(@Nullable String name, @Nullable String street, @Nullable String postcode) {
        return UUID.nameUUIDFromBytes((name + "\n" + street + "\n" + postcode).getBytes(StandardCharsets.UTF_8));
    }
}
