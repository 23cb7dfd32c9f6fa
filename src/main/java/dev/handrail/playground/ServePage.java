package dev.handrail.playground;

import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the playground's page and the matrix as they were built. Its assets carry a hash in their names, so they never change. */
@Controller
@InPlayground
class ServePage {
    private final Resource page;
    private final Resource matrix;

    ServePage(
            @Value("classpath:/playground/index.html") Resource page,
            @Value("classpath:/playground/matrix.html") Resource matrix) {
        this.page = page;
        this.matrix = matrix;
    }

    @GetMapping("/")
    @ResponseBody
    ResponseEntity<?> page() {
        return serve(page);
    }

    /** Who does what, in every phase. */
    @GetMapping("/matrix")
    @ResponseBody
    ResponseEntity<?> matrix() {
        return serve(matrix);
    }

    private static ResponseEntity<?> serve(Resource built) {
        if (!built.exists()) {
            return ResponseEntity.status(404)
                    .contentType(MediaType.TEXT_PLAIN)
                    .body("The page was not built. Build without -Dexec.skip.");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_HTML)
                .cacheControl(CacheControl.noStore())
                .body(built);
    }

    /** The page's scripts, styles and pictures. */
    @Configuration(proxyBeanMethods = false)
    @InPlayground
    static class Assets implements WebMvcConfigurer {
        @Override
        public void addResourceHandlers(ResourceHandlerRegistry registry) {
            registry.addResourceHandler("/assets/**")
                    .addResourceLocations("classpath:/playground/assets/")
                    .setCacheControl(CacheControl.maxAge(365, TimeUnit.DAYS)
                            .cachePublic()
                            .immutable());
        }
    }
}
