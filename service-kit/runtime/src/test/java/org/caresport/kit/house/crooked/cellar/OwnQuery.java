package org.caresport.kit.house.crooked.cellar;

import jakarta.persistence.EntityManager;

record OwnQuery(EntityManager database) {

    Object ask() {
        return database.createNativeQuery("select 1").getSingleResult();
    }
}
