package dev.handrail;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;

/**
 * All settings there are. A key that is none of them stops the start: were it ignored, one slip in the name of a
 * credential would open a playground where a Teams bot was meant.
 */
final class KnownSettings {
    private static final List<String> KEYS = List.of(
            "handrail.mode",
            "handrail.teams.app-id",
            "handrail.teams.tenant-id",
            "handrail.teams.secret",
            "handrail.teams.certificate",
            "handrail.teams.managed-identity",
            "handrail.teams.login-url",
            "handrail.teams.openid-metadata-url",
            "handrail.teams.token-issuer",
            "handrail.teams.service-hosts",
            "handrail.vendor-tenants",
            "handrail.desk-members",
            "handrail.tenants",
            "handrail.answers-api",
            "handrail.store",
            "handrail.data-dir",
            "handrail.cosmos.endpoint",
            "handrail.cosmos.key",
            "handrail.cosmos.database",
            "handrail.playbooks");

    private static final Set<String> PLAIN =
            KEYS.stream().map(KnownSettings::plain).collect(Collectors.toSet());

    private KnownSettings() {}

    static void refuseOthers(ConfigurableEnvironment environment) {
        environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(source -> Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames()))
                .filter(name -> name.toLowerCase(Locale.ROOT).matches("handrail[._].*"))
                .filter(name -> !PLAIN.contains(plain(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw new SettingRefused(
                            name + " is not a setting of Handrail",
                            "The settings are: " + String.join(", ", KEYS)
                                    + " (in the environment in capitals, with _ for every dot and hyphen).");
                });
    }

    /** A key without what the environment cannot tell apart, and without the index of a list's element. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("(\\[\\d+]|_\\d+_?)$", "")
                .replaceAll("[^a-z0-9]", "");
    }
}
