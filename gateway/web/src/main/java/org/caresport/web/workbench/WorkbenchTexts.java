package org.caresport.web.workbench;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the workbench says: {@code wb:}. Dutch stands here, English in {@code messages/wb_en.properties}. */
@MessageBundle("wb")
public interface WorkbenchTexts {

    @Message("Dag {name}")
    String hello(String name);

    @Message("Te laat")
    String overdue();

    @Message("Met spoed")
    String urgent();

    @Message("Van u, open")
    String mine();

    @Message("Van niemand")
    String nobodys();
}
