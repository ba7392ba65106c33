package org.caresport.catalog.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class PlaceTable implements PanacheRepositoryBase<PlaceEntity, UUID> {}
