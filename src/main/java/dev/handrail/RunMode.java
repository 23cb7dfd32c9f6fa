package dev.handrail;

import dev.handrail.playground.PlaygroundPeople;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Decides before anything is made whether this is the playground or Teams, and leaves the decision in
 * {@code handrail.mode}: what is asked for, else Teams as soon as any Teams credential is configured.
 */
public final class RunMode implements EnvironmentPostProcessor, Ordered {
    static final String KEY = "handrail.mode";
    static final String PLAYGROUND = "playground";
    static final String TEAMS = "teams";

    /** A deployment's log is read by programs; whoever wants another form sets it. */
    private static final Map<String, Object> LOG_FOR_MACHINES = Map.of("logging.structured.format.console", "logstash");

    private static final List<String> CREDENTIALS = List.of(
            "handrail.teams.app-id",
            "handrail.teams.tenant-id",
            "handrail.teams.secret",
            "handrail.teams.certificate",
            "handrail.teams.managed-identity");

    private static final String EXAMPLE = "handrail.example";

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Set<String> given = KnownSettings.given(environment);
        Optional<String> credential = CREDENTIALS.stream()
                .filter(key -> given.contains(key) || environment.containsProperty(key))
                .findFirst();
        if (credential.isEmpty()) {
            refuseTeamsSettings(given);
        }
        String mode = switch (asked(environment)) {
            case "" -> credential.isPresent() ? TEAMS : PLAYGROUND;
            case TEAMS -> TEAMS;
            case PLAYGROUND -> {
                credential.ifPresent(key -> {
                    throw new SettingRefused(
                            KEY + "=playground contradicts " + key + ", which is set",
                            "Remove " + key + " to run the playground, or set " + KEY + "=teams.");
                });
                yield PLAYGROUND;
            }
            default ->
                throw new SettingRefused(
                        KEY + " is neither playground nor teams",
                        "Set " + KEY + " (environment: HANDRAIL_MODE) to one of the two, or leave it out.");
        };
        if (mode.equals(TEAMS) && given.contains(EXAMPLE)) {
            throw new SettingRefused(
                    EXAMPLE + " is set, but nobody plays an example in Teams", "Remove " + EXAMPLE + '.');
        }
        environment.getPropertySources().addFirst(new MapPropertySource("decided run mode", Map.of(KEY, mode)));
        environment
                .getPropertySources()
                .addLast(
                        mode.equals(TEAMS)
                                ? new MapPropertySource("log for machines", LOG_FOR_MACHINES)
                                : new MapPropertySource("the playground's people", PlaygroundPeople.settings()));
    }

    private static String asked(ConfigurableEnvironment environment) {
        String asked = environment.getProperty(KEY);
        if (asked != null && asked.isBlank()) {
            throw new SettingRefused(
                    KEY + " is set but blank",
                    "Set " + KEY + " (environment: HANDRAIL_MODE) to playground or teams, or leave it out.");
        }
        return asked == null ? "" : asked.strip().toLowerCase(Locale.ROOT);
    }

    /** Whoever writes them means a bot in Teams, and would get something else. */
    private static void refuseTeamsSettings(Set<String> given) {
        given.stream()
                .filter(key -> key.startsWith("handrail.teams."))
                .findFirst()
                .ifPresent(key -> {
                    throw new SettingRefused(
                            key + " is set, but no credential is",
                            "Set handrail.teams.app-id, .tenant-id and a credential (.secret, .certificate or"
                                    + " .managed-identity=true) as well, or remove " + key + '.');
                });
    }
}
