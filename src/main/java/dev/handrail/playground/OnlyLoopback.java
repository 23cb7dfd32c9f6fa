package dev.handrail.playground;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps other sites out of the playground, which has no sign-in: a page that a browser has open elsewhere reaches the
 * loopback address too, by a name that resolves to it or by a request across origins.
 */
@Component
@Order(0)
@InPlayground
class OnlyLoopback extends OncePerRequestFilter {
    private static final int MOST_BYTES = 1024 * 1024;
    private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final Pattern HOST_AND_PORT = Pattern.compile("(.*?)(?::\\d{1,5})?");

    private final JsonMapper json;

    OnlyLoopback(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getServletPath();
        boolean ours = path.startsWith("/playground/");
        boolean connector = path.startsWith("/playground/connector/");
        String host = request.getHeader("Host");
        String origin = request.getHeader("Origin");
        if (host == null ? ours : !isLoopback(host)) {
            refuse(response, 403, "this host is not the playground's: use 127.0.0.1, localhost or [::1]");
        } else if (ours && !connector && origin != null && !isLoopbackOrigin(origin)) {
            refuse(response, 403, "this origin is not the playground's");
        } else if (ours && !connector && request.getMethod().equals("POST") && !isJson(request.getContentType())) {
            refuse(response, 415, "the body must be application/json");
        } else {
            // An upload has a limit of its own.
            chain.doFilter(ours && !path.startsWith("/playground/uploads/") ? limited(request) : request, response);
        }
    }

    private static boolean isLoopback(String host) {
        Matcher matcher = HOST_AND_PORT.matcher(host);
        return matcher.matches() && HOSTS.contains(matcher.group(1).toLowerCase(Locale.ROOT));
    }

    private static boolean isLoopbackOrigin(String origin) {
        try {
            URI uri = URI.create(origin);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return web && uri.getRawAuthority() != null && isLoopback(uri.getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isJson(@Nullable String contentType) {
        try {
            return contentType != null
                    && MediaType.APPLICATION_JSON.equalsTypeAndSubtype(MediaType.parseMediaType(contentType));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static HttpServletRequest limited(HttpServletRequest request) {
        return new ContentCachingRequestWrapper(request, MOST_BYTES) {
            @Override
            protected void handleContentOverflow(int limit) {
                throw new BodyTooLarge(limit);
            }
        };
    }

    private void refuse(HttpServletResponse response, int status, String why) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(response.getOutputStream(), Map.of("error", why));
    }
}
