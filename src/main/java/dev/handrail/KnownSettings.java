package dev.handrail;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * All settings there are. A key that is none of them stops the start: were it ignored, one slip in the name of a
 * credential would open a playground where a Teams bot was meant.
 */
final class KnownSettings {
    private static final Set<String> LISTS = Set.of(
            "handrail.teams.service-hosts",
            "handrail.teams.upload-hosts",
            "handrail.vendor-tenants",
            "handrail.desk-members",
            "handrail.tenants");

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
            "handrail.teams.upload-hosts",
            "handrail.manifest.company",
            "handrail.manifest.website-url",
            "handrail.manifest.privacy-url",
            "handrail.manifest.terms-url",
            "handrail.manifest.version",
            "handrail.vendor-tenants",
            "handrail.desk-members",
            "handrail.tenants",
            "handrail.answers-api",
            "handrail.example",
            "handrail.store",
            "handrail.data-dir",
            "handrail.cosmos.endpoint",
            "handrail.cosmos.key",
            "handrail.cosmos.client-id",
            "handrail.cosmos.database",
            "handrail.playbooks");

    private static final Pattern ELEMENT = Pattern.compile("(?:\\[(\\d{1,4})]|_(\\d{1,4}))$");

    /** What Kubernetes puts into the environment of every program beside a service that is called handrail. */
    private static final Pattern CLUSTER =
            Pattern.compile("HANDRAIL_(SERVICE_HOST|SERVICE_PORT(_\\w+)?|PORT(_\\d+_(TCP|UDP)(_(PROTO|PORT|ADDR))?)?)");

    private KnownSettings() {}

    /**
     * The keys of all settings that are given anywhere, in their canonical form.
     *
     * @throws SettingRefused when a name is given that would be bound to none of them
     */
    static Set<String> given(ConfigurableEnvironment environment) {
        Set<String> given = new LinkedHashSet<>();
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> listed) {
                for (String name : listed.getPropertyNames()) {
                    if (name.toLowerCase(Locale.ROOT).startsWith("handrail")
                            && !CLUSTER.matcher(name).matches()) {
                        given.add(key(source, name).orElseThrow(() -> unknown(name)));
                    }
                }
            }
        }
        return given;
    }

    /** The binder itself is asked, so that what counts as known is exactly what takes effect. */
    private static Optional<String> key(PropertySource<?> source, String name) {
        ConfigurationPropertySource alone = ConfigurationPropertySource.from(alone(source, name));
        if (alone == null) {
            return Optional.empty();
        }
        Matcher element = ELEMENT.matcher(name);
        String index = !element.find() ? "" : element.group(1) == null ? element.group(2) : element.group(1);
        return KEYS.stream()
                .filter(key -> has(alone, key) || LISTS.contains(key) && !index.isEmpty() && has(alone, key, index))
                .findFirst();
    }

    private static boolean has(ConfigurationPropertySource source, String key, String... index) {
        ConfigurationPropertyName name = ConfigurationPropertyName.of(key);
        for (String number : index) {
            name = name.append('[' + number + ']');
        }
        return source.getConfigurationProperty(name) != null;
    }

    /** Variables of the environment are read by other rules than the rest. */
    private static PropertySource<?> alone(PropertySource<?> source, String name) {
        Map<String, Object> only = new LinkedHashMap<>(Map.of(name, ""));
        return source instanceof SystemEnvironmentPropertySource
                ? new SystemEnvironmentPropertySource(source.getName(), only)
                : new MapPropertySource(source.getName(), only);
    }

    private static SettingRefused unknown(String name) {
        return new SettingRefused(
                name + " is not a setting of Handrail",
                "The settings are: " + String.join(", ", KEYS)
                        + " (in the environment in capitals, with _ for every dot and hyphen).");
    }
}
