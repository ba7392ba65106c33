package org.caresport.web.referral;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who the logins are. */
record Colleagues(String me, Map<String, String> names, List<TeamApi.OfMunicipality> teams) {

    static Colleagues of(TeamApi.Team team, String me) {
        var names = new LinkedHashMap<String, String>();
        team.municipalities().stream()
                .flatMap(each -> each.colleagues().stream())
                .filter(colleague -> colleague.login() != null)
                .forEach(colleague -> names.putIfAbsent(String.valueOf(colleague.login()), colleague.name()));
        return new Colleagues(me, names, team.municipalities());
    }

    public String name(@Nullable String login) {
        return login == null ? "" : names.getOrDefault(login, "");
    }

    public boolean isMe(@Nullable String login) {
        return me.equals(login);
    }
}
