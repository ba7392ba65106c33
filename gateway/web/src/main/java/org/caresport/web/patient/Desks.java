package org.caresport.web.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import org.caresport.web.page.Page;

/** The two ways in. */
@ApplicationScoped
class Desks {

    /** In the address of every page; the same class answers for both. */
    static final String WAY = "/{way:app|link}";

    private final MyDesk mine;
    private final LinkDesk link;
    private final Page page;

    Desks(MyDesk mine, LinkDesk link, Page page) {
        this.mine = mine;
        this.link = link;
        this.page = page;
    }

    Desk at(String way) {
        return way.equals("app") ? mine() : link;
    }

    /** For pages that are there for who is logged in only. */
    MyDesk mine(String way) {
        if (!way.equals("app")) {
            throw new NotFoundException();
        }
        return mine();
    }

    private MyDesk mine() {
        if (!page.may("patient")) {
            throw new ForbiddenException();
        }
        return mine;
    }
}
