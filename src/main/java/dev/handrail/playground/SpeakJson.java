package dev.handrail.playground;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Answers in JSON whatever the caller accepts: what was asked for is done by then, and no form of it is missing. */
@Configuration(proxyBeanMethods = false)
@InPlayground
class SpeakJson implements WebMvcConfigurer {
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer formats) {
        formats.ignoreAcceptHeader(true).defaultContentType(MediaType.APPLICATION_JSON);
    }
}
