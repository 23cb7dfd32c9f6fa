package dev.handrail.teams;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where files may be uploaded: what a person keeps there is read by whoever owns the host, so not anywhere.
 *
 * @param ends what a host ends in, in small letters, each with its dot before
 * @param exact hosts that are named whole
 */
record UploadHosts(List<String> ends, ServiceHosts exact) {
    private static final String DOT = ".";
    /** Of two names at least: a whole top-level domain is everybody's. */
    private static final Pattern END = Pattern.compile("(\\.[A-Za-z0-9-]+){2,}");

    static UploadHosts of(Collection<String> hosts) {
        return new UploadHosts(
                hosts.stream()
                        .filter(host -> host.startsWith(DOT))
                        .map(host -> host.toLowerCase(Locale.ROOT))
                        .toList(),
                ServiceHosts.of(
                        hosts.stream().filter(host -> !host.startsWith(DOT)).toList()));
    }

    static boolean isEnd(String text) {
        return END.matcher(text).matches();
    }

    /** The address of an upload has a query, by which the leave to write there is known. */
    boolean allow(URI address) {
        if (address.getHost() == null || address.getRawUserInfo() != null || address.getRawFragment() != null) {
            return false;
        }
        return endsWell(address) || exact.allowsHost(address);
    }

    private boolean endsWell(URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        return "https".equalsIgnoreCase(address.getScheme())
                && (address.getPort() == -1 || address.getPort() == 443)
                && !ServiceHosts.isLoopback(address)
                && ends.stream().anyMatch(host::endsWith);
    }
}
