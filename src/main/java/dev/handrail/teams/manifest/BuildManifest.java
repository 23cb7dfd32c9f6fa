package dev.handrail.teams.manifest;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.util.PlaceholderResolutionException;

/** The command {@code build-manifest FILE}: writes the app for Teams, by the settings that the bot itself is given. */
public final class BuildManifest {
    private static final int BUILT = 0;
    private static final int UNFIT = 1;
    private static final int MISUSED = 2;

    private BuildManifest() {}

    /** The settings' reader alone is started, so that files, environment and arguments count as they do for the bot. */
    private static final class SettingsOnly {}

    /**
     * @param arguments the file to write, and settings as {@code --key=value}
     * @return the exit code: 0 where it is written, 1 where not, 2 where no file was named
     */
    public static int run(List<String> arguments, PrintStream out) {
        List<String> names =
                arguments.stream().filter(each -> !each.startsWith("--")).toList();
        if (names.size() != 1 || !isPath(names.getFirst())) {
            out.println("usage: build-manifest FILE.zip [--key=value …]");
            return MISUSED;
        }
        String[] settings =
                arguments.stream().filter(each -> each.startsWith("--")).toArray(String[]::new);
        var application = new SpringApplicationBuilder(SettingsOnly.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false);
        try (var started = application.run(settings)) {
            return build(Path.of(names.getFirst()), started.getEnvironment()::getProperty, out);
        } catch (PlaceholderResolutionException e) {
            // One setting refers to another that is not there; none of those that are read here is a secret.
            out.println(e.getMessage());
            return UNFIT;
        }
    }

    private static int build(Path file, Function<String, @Nullable String> settings, PrintStream out) {
        ManifestValues read = ManifestValues.read(settings);
        if (!read.problems().isEmpty()) {
            read.problems().forEach(out::println);
            out.println("nothing written");
            return UNFIT;
        }
        AppPackage app = AppPackage.of(read.values());
        try {
            Files.write(file, app.zip());
        } catch (IOException e) {
            out.println(file + " cannot be written (" + e.getClass().getSimpleName() + ")");
            return UNFIT;
        }
        out.println(file + ": version " + read.values().get("version") + " of the app, "
                + String.join(", ", app.files().keySet()));
        return BUILT;
    }

    private static boolean isPath(String text) {
        try {
            return !text.isBlank() && !Path.of(text).toString().isEmpty();
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
