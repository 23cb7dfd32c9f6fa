package dev.handrail.playground.channel;

import dev.handrail.playground.InPlayground;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Lets nobody but the bot call the emulated connector. */
@Component
@Order(1)
@InPlayground
class CheckConnectorToken extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final PlaygroundIdentity identity;
    private final JsonMapper json;

    CheckConnectorToken(PlaygroundIdentity identity, JsonMapper json) {
        this.identity = identity;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith("/playground/connector");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        if (header != null
                && header.startsWith(BEARER)
                && identity.isConnectorToken(header.substring(BEARER.length()))) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(
                response.getOutputStream(),
                ConnectorErrors.body("Unauthorized", "Authorization has been denied for this request."));
    }
}
