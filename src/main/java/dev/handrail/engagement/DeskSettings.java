package dev.handrail.engagement;

import dev.handrail.chat.Person;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;

/**
 * Where authority starts.
 *
 * @param deskMembers the vendor's people who may start engagements, each as {@code tenant/object id}; absent: nobody
 * @param vendorTenants ids of the vendor's tenants, whose accounts alone count
 */
@ConfigurationProperties("handrail")
record DeskSettings(
        @Nullable List<String> deskMembers, @Nullable List<String> vendorTenants) {
    private static final Pattern FORM = Pattern.compile("[^/\\s]+/[^/\\s]+");

    @ConstructorBinding
    DeskSettings {
        for (String member : deskMembers == null ? List.<String>of() : deskMembers) {
            if (!FORM.matcher(member.strip()).matches()) {
                throw new IllegalArgumentException("handrail.desk-members (environment: HANDRAIL_DESK_MEMBERS) holds "
                        + member + ", which is not of the form tenant/object-id.");
            }
            if (!isOneOf(
                    vendorTenants, member.strip().substring(0, member.strip().indexOf('/')))) {
                throw new IllegalArgumentException("handrail.desk-members (environment: HANDRAIL_DESK_MEMBERS) holds "
                        + member + ", whose tenant is not among handrail.vendor-tenants: name it there too.");
            }
        }
    }

    private static boolean isOneOf(@Nullable List<String> tenants, String tenant) {
        return tenants != null && tenants.stream().map(String::strip).anyMatch(tenant::equalsIgnoreCase);
    }

    DeskMembers members() {
        Set<String> members = (deskMembers == null ? List.<String>of() : deskMembers)
                .stream()
                        .map(member -> member.strip().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet());
        return person -> members.contains(key(person));
    }

    /** Whether a tenant is the vendor's. */
    boolean isVendors(String tenantId) {
        return isOneOf(vendorTenants, tenantId);
    }

    private static String key(Person person) {
        return (person.tenantId() + "/" + person.objectId()).toLowerCase(Locale.ROOT);
    }
}
