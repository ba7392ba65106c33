package org.caresport.web.workbench;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What colleagues are called, and which of them the reader is. */
record Names(String me, Map<String, String> byLogin) {

    static Names of(String me, TeamApi.Team team) {
        var names = new HashMap<String, String>();
        team.municipalities().stream()
                .flatMap(there -> there.colleagues().stream())
                .filter(colleague -> colleague.login() != null)
                .forEach(colleague -> names.put(String.valueOf(colleague.login()), colleague.name()));
        return new Names(me, Map.copyOf(names));
    }

    public boolean isMe(@Nullable String login) {
        return me.equals(login);
    }

    /** Empty for who is not in the directory any more. */
    public String of(@Nullable String login) {
        return login == null ? "" : byLogin.getOrDefault(login, "");
    }

    /** All but the reader, to give work to. */
    public List<Name> others() {
        return byLogin.entrySet().stream()
                .filter(entry -> !isMe(entry.getKey()))
                .map(entry -> new Name(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Name::name))
                .toList();
    }

    record Name(String login, String name) {}
}
