package org.caresport.demo.data;

import java.util.List;
import java.util.UUID;

/** A club, gym, practice or community centre that offers something, as the catalogue is told about it. */
public record Organisation(
        String slug, String name, String kind, Address address, String phone, List<String> languages) {

    public UUID id() {
        return Ids.of("organisation", slug);
    }

    public String email() {
        return slug + "@demo.caresport.example";
    }

    public Body body() {
        var website = "https://" + slug + ".caresport.example";
        return new Body(name, kind, Municipality.CODE, website, email(), phone, languages, address);
    }

    /** What is sent to the catalogue. */
    public record Body(
            String name,
            String kind,
            String municipality,
            String website,
            String email,
            String phone,
            List<String> languages,
            Address address) {}
}
