package org.caresport.gateway.routing;

/**
 * The one spelling of a path that the gateway routes. Whatever two programs could read in two ways - dot segments,
 * empty segments, encoded slashes or letters, path parameters, backslashes - is not cleaned up but refused, so that
 * the gateway and a service never disagree about what was asked.
 */
public final class NormalPath {

    private static final String PLAIN = "-._~!$&'()*+,=:@";

    private NormalPath() {}

    public static boolean isNormal(String path) {
        if (path.isEmpty() || path.charAt(0) != '/') {
            return false;
        }
        if (path.length() == 1) {
            return true;
        }
        for (int start = 1, end; start <= path.length(); start = end + 1) {
            end = path.indexOf('/', start);
            if (end < 0) {
                end = path.length();
            }
            if (!isNormalSegment(path, start, end)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNormalSegment(String path, int start, int end) {
        int length = end - start;
        if (length == 0 || isDots(path, start, length)) {
            return false;
        }
        for (int i = start; i < end; i++) {
            char c = path.charAt(i);
            if (c == '%') {
                if (!isNeededEscape(path, i, end)) {
                    return false;
                }
                i += 2;
            } else if (!isLetterOrDigit(c) && PLAIN.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDots(String path, int start, int length) {
        return path.charAt(start) == '.' && (length == 1 || (length == 2 && path.charAt(start + 1) == '.'));
    }

    /** An escape of something that must be escaped; of a letter, a dot, a slash or a control character it is a trick. */
    private static boolean isNeededEscape(String path, int at, int end) {
        if (at + 2 >= end) {
            return false;
        }
        int high = Character.digit(path.charAt(at + 1), 16);
        int low = Character.digit(path.charAt(at + 2), 16);
        if (high < 0 || low < 0) {
            return false;
        }
        int octet = high << 4 | low;
        return octet >= 0x20
                && octet != 0x7f
                && octet != '/'
                && octet != '\\'
                && octet != '%'
                && octet != ';'
                && !isUnreserved(octet);
    }

    private static boolean isUnreserved(int octet) {
        return octet < 0x80 && (isLetterOrDigit((char) octet) || "-._~".indexOf(octet) >= 0);
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
