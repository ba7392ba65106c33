package org.caresport.kit.house.crooked.cellar;

import org.hibernate.Session;

record OwnWork(Session database) {

    int ask() {
        return database.doReturningWork(connection -> 1);
    }
}
