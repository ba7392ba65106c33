package org.caresport.gateway.routing;

/** Paths that belong together: {@code /v1/me/**} is /v1/me and all below it, {@code /openapi.json} only itself. */
public record PathPattern(String path, boolean subtree) {

    private static final String BELOW = "/**";

    public static PathPattern parse(String text) {
        String pattern = text.strip();
        boolean subtree = pattern.endsWith(BELOW);
        String path = subtree ? pattern.substring(0, pattern.length() - BELOW.length()) : pattern;
        if (!NormalPath.isNormal(path) || path.equals("/") || path.contains("*")) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a path the gateway can route: write /a/b or /a/b/**");
        }
        return new PathPattern(path, subtree);
    }

    public boolean matches(String candidate) {
        return candidate.startsWith(path)
                && (candidate.length() == path.length() || (subtree && candidate.charAt(path.length()) == '/'));
    }
}
