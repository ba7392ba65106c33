package org.caresport.kit.house.crooked.cellar;

import org.hibernate.Session;

record OwnChange(Session database) {

    int make() {
        return database.createNativeMutationQuery("delete from widget").executeUpdate();
    }
}
