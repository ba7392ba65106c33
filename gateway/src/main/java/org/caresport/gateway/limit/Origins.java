package org.caresport.gateway.limit;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from: the socket's address, unless that is one of our own load balancers, or our own pages ask, who say
 * for whom. What anybody else says of themselves is not believed.
 */
@ApplicationScoped
public class Origins {

    /** By which our pages are known. No service ever sees it: what begins with X-CareSport- ends at the door. */
    static final String DOOR_KEY = "X-CareSport-Door-Key";

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String UNKNOWN = "unknown";
    private static final int HALF_OF_IPV6 = 8;
    private static final int SHORTEST_KEY = 32;

    private final List<IpSubnetFilterRule> proxies;
    private final byte[] doorKey;

    @Inject
    Origins(RateLimitConfig config) {
        this(config.trustedProxies().orElse(List.of()), config.doorKey().orElse(""));
    }

    Origins(List<String> trustedProxies) {
        this(trustedProxies, "");
    }

    Origins(List<String> trustedProxies, String doorKey) {
        if (!doorKey.isEmpty() && doorKey.length() < SHORTEST_KEY) {
            throw new IllegalStateException("caresport.gateway.rate-limits.door-key has " + doorKey.length()
                    + " characters. Whoever guesses it chooses the address that is counted: take " + SHORTEST_KEY
                    + " or more.");
        }
        this.proxies = trustedProxies.stream().map(Origins::network).toList();
        this.doorKey = doorKey.getBytes(StandardCharsets.UTF_8);
    }

    /** The whole address, as services hear it: {@code 192.0.2.1}. */
    public String addressOf(HttpServerRequest request) {
        return at(request).map(InetAddress::getHostAddress).orElse(UNKNOWN);
    }

    /** IPv4 by address, IPv6 by its network of 64 bits: that much one household gets, and can go through at will. */
    public String of(HttpServerRequest request) {
        return at(request).map(Origins::name).orElse(UNKNOWN);
    }

    String of(@Nullable String socket, List<String> forwarded) {
        return address(socket).map(near -> name(behind(near, forwarded))).orElse(UNKNOWN);
    }

    private Optional<InetAddress> at(HttpServerRequest request) {
        SocketAddress socket = request.remoteAddress();
        Optional<InetAddress> near = address(socket == null ? null : socket.hostAddress());
        List<String> forwarded = request.headers().getAll(FORWARDED_FOR);
        if (isOurPages(request.getHeader(DOOR_KEY))) {
            return forwarded.size() == 1 ? address(forwarded.getFirst().strip()).or(() -> near) : near;
        }
        return near.map(address -> behind(address, forwarded));
    }

    private boolean isOurPages(@Nullable String shown) {
        return shown != null
                && doorKey.length > 0
                && MessageDigest.isEqual(doorKey, shown.getBytes(StandardCharsets.UTF_8));
    }

    /** Goes back from proxy to proxy as long as each is ours; what stands before that, anybody may have written. */
    private InetAddress behind(InetAddress near, List<String> forwarded) {
        List<String> hops = forwarded.stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .toList()
                .reversed();
        InetAddress at = near;
        for (String hop : hops) {
            Optional<InetAddress> before = isOurs(at) ? address(bare(hop.strip())) : Optional.empty();
            if (before.isEmpty()) {
                return at;
            }
            at = before.get();
        }
        return at;
    }

    private boolean isOurs(InetAddress address) {
        InetSocketAddress socket = new InetSocketAddress(address, 0);
        return proxies.stream().anyMatch(network -> network.matches(socket));
    }

    /** Some write the port, too: {@code 192.0.2.1:4711}, {@code [2001:db8::1]:4711}. */
    private static String bare(String hop) {
        if (hop.startsWith("[")) {
            int end = hop.indexOf(']');
            return end < 0 ? hop : hop.substring(1, end);
        }
        int colon = hop.indexOf(':');
        return colon >= 0 && colon == hop.lastIndexOf(':') ? hop.substring(0, colon) : hop;
    }

    private static Optional<InetAddress> address(@Nullable String literal) {
        try {
            return literal == null ? Optional.empty() : Optional.of(InetAddress.ofLiteral(literal));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static String name(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(address.getAddress(), 0, HALF_OF_IPV6)
                : address.getHostAddress();
    }

    private static IpSubnetFilterRule network(String text) {
        String[] parts = text.strip().split("/", -1);
        try {
            InetAddress address = InetAddress.ofLiteral(parts[0]);
            int whole = address.getAddress().length * Byte.SIZE;
            int bits = parts.length == 1 ? whole : Integer.parseInt(parts[1]);
            if (parts.length > 2 || bits < 0 || bits > whole) {
                throw new IllegalArgumentException("not a network");
            }
            return new IpSubnetFilterRule(address, bits, IpFilterRuleType.ACCEPT);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "caresport.gateway.rate-limits.trusted-proxies has '" + text
                            + "': write addresses or networks, as 10.0.0.7 or 10.0.0.0/8.",
                    e);
        }
    }
}
