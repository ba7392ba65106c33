package org.caresport.catalog.persistence;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caresport.catalog.entry.Absence;
import org.caresport.catalog.entry.Broker;
import org.caresport.catalog.entry.BrokerEntry;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "broker")
@SuppressWarnings("NullAway.Init")
class BrokerEntity {

    @Id
    UUID id;

    @Version
    long version;

    String name;

    @Nullable
    String email;

    @Nullable
    String phone;

    @Nullable
    UUID login;

    String municipality;
    String neighbourhood;

    boolean fallback;

    @Nullable
    LocalDate absentFrom;

    @Nullable
    LocalDate absentUntil;

    @Nullable
    UUID coveredBy;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "broker_area", joinColumns = @JoinColumn(name = "broker_id"))
    @Column(name = "postcode4")
    Set<String> postcodes = new HashSet<>();

    void write(BrokerEntry entry) {
        name = entry.name();
        email = entry.email();
        phone = entry.phone();
        login = entry.login();
        municipality = entry.municipality();
        neighbourhood = entry.neighbourhood();
        fallback = entry.fallback();
        var absence = entry.absence();
        absentFrom = absence == null ? null : absence.from();
        absentUntil = absence == null ? null : absence.until();
        coveredBy = absence == null ? null : absence.coveredBy();
        postcodes.retainAll(entry.postcodes());
        postcodes.addAll(entry.postcodes());
    }

    Broker read() {
        var absence = absentFrom == null || absentUntil == null || coveredBy == null
                ? null
                : new Absence(absentFrom, absentUntil, coveredBy);
        var areas = List.copyOf(postcodes.stream().sorted().toList());
        return new Broker(
                id,
                version,
                new BrokerEntry(name, email, phone, login, municipality, neighbourhood, areas, fallback, absence));
    }
}
