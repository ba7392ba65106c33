package org.caresport.stack.identity;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * Cookies as browsers keep them: to a browser 127.0.0.1 is as trustworthy as HTTPS, so that it sends the cookies that
 * Keycloak marks as secure back to it. Java would keep them to itself.
 */
final class LoopbackCookies extends CookieManager {

    LoopbackCookies() {
        super(null, CookiePolicy.ACCEPT_ALL);
    }

    @Override
    public void put(URI uri, Map<String, List<String>> headers) throws IOException {
        super.put(uri, headers);
        if (uri.getHost().equals("127.0.0.1") || uri.getHost().equals("localhost")) {
            getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        }
    }
}
