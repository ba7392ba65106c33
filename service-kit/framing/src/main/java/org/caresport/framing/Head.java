package org.caresport.framing;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The headers of a request, all there: whether they agree on where its body ends and for whom it is. */
final class Head {

    private static final String MARKS_OF_A_TOKEN = "!#$%&'*+-.^_`|~";

    /** A name or an address (RFC 3986, 3.2.2) and perhaps a port; without the comma, at which a list of two would be parted. */
    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9._~%!$&'()*+;=-]+|\\[[0-9A-Za-z:.]+])(?::[0-9]{0,5})?");

    private Head() {}

    static @Nullable String faultOf(HttpMessage head) {
        if (head instanceof HttpRequest request && !Escapes.areWhole(request.uri())) {
            return "In an address two hexadecimal digits follow a %; the sign itself is %25.";
        }
        String fault = faultOfFraming(head);
        if (fault != null) {
            return fault;
        }
        List<String> hosts = head.headers().getAll(HttpHeaderNames.HOST);
        boolean needsHost = head.protocolVersion().equals(HttpVersion.HTTP_1_1);
        if (hosts.size() > 1 || hosts.isEmpty() && needsHost || !hosts.stream().allMatch(HOST.asMatchPredicate())) {
            return "A request names one host, as name or name:port.";
        }
        return faultOfHeaders(head.headers());
    }

    private static @Nullable String faultOfFraming(HttpMessage head) {
        List<String> codings = head.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
        if (codings.isEmpty()) {
            return null;
        }
        if (codings.size() > 1 || !"chunked".equalsIgnoreCase(codings.getFirst())) {
            return "The only transfer coding that is taken is 'chunked', once.";
        }
        if (head.headers().contains(HttpHeaderNames.CONTENT_LENGTH)) {
            return "A body says its length or comes in chunks: Content-Length and Transfer-Encoding exclude each other.";
        }
        return head.protocolVersion().equals(HttpVersion.HTTP_1_0)
                ? "HTTP/1.0 has no Transfer-Encoding: send a Content-Length, or speak HTTP/1.1."
                : null;
    }

    private static @Nullable String faultOfHeaders(HttpHeaders headers) {
        for (Map.Entry<String, String> header : headers) {
            if (!isToken(header.getKey())) {
                return "The name of a header is empty or has a character that none may have.";
            }
            if (hasControls(header.getValue())) {
                return "The value of a header has a control character.";
            }
        }
        return null;
    }

    private static boolean isToken(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean alphanumeric = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!alphanumeric && MARKS_OF_A_TOKEN.indexOf(c) < 0) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    private static boolean hasControls(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' && c != '\t' || c == 0x7f) {
                return true;
            }
        }
        return false;
    }
}
