package dev.handrail.teams;

import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The connectors that may be talked to, and so be given a token of the bot's.
 *
 * @param hosts exact hosts in small letters, each with its port where it is bound to one
 */
record ServiceHosts(Set<String> hosts) {
    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?");
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[(::1|0:0:0:0:0:0:0:1)]", Pattern.CASE_INSENSITIVE);

    static ServiceHosts of(Collection<String> hosts) {
        return new ServiceHosts(
                hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet()));
    }

    boolean allows(URI address) {
        if (address.getHost() == null
                || address.getRawUserInfo() != null
                || address.getRawQuery() != null
                || address.getRawFragment() != null) {
            return false;
        }
        return allowsHost(address);
    }

    /** The same by host and scheme alone. */
    boolean allowsHost(URI address) {
        if (!isSafe(address)) {
            return false;
        }
        String host = address.getHost().toLowerCase(Locale.ROOT);
        if (address.getPort() == -1 || address.getPort() == standardPort(address)) {
            return hosts.contains(host) || hosts.contains(host + ":" + standardPort(address));
        }
        // A loopback address without a port means this machine, whatever port a test connector was given.
        return hosts.contains(host + ":" + address.getPort()) || (isLoopback(address) && hosts.contains(host));
    }

    /** Whether what is sent there cannot be read on the way. */
    static boolean isSafe(URI address) {
        return "https".equalsIgnoreCase(address.getScheme())
                || ("http".equalsIgnoreCase(address.getScheme()) && isLoopback(address));
    }

    static boolean isHost(String text) {
        return HOST.matcher(text).matches();
    }

    static boolean isLoopback(URI address) {
        return address.getHost() != null && LOOPBACK.matcher(address.getHost()).matches();
    }

    private static int standardPort(URI address) {
        return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }
}
