package org.caresport.kit.production;

import java.net.InetAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which hosts are this machine itself, by how they are written: what a name resolves to, somebody else may decide. */
public final class Machine {

    private Machine() {}

    public static boolean isThis(@Nullable String host) {
        if (host == null) {
            return false;
        }
        var name = host.strip().toLowerCase(Locale.ROOT);
        if (name.equals("localhost") || name.endsWith(".localhost")) {
            return true;
        }
        try {
            return InetAddress.ofLiteral(name.startsWith("[") ? name.substring(1, name.length() - 1) : name)
                    .isLoopbackAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
