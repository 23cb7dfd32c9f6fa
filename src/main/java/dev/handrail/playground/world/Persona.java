package dev.handrail.playground.world;

import dev.handrail.chat.Account;
import dev.handrail.chat.Person;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An invented person.
 *
 * @param id a short name for interfaces
 * @param role what the person does, in English words
 * @param homeTenant the directory the person belongs to
 * @param accounts one for each directory that knows the person, the one they chat from first; where the tenant is not
 *     the home, it is a guest's account
 */
public record Persona(
        String id, String name, String role, Locale locale, ZoneId zone, String homeTenant, List<Account> accounts) {
    static Persona of(
            String id, String name, String role, String locale, String zone, String homeTenant, String... tenants) {
        List<Account> accounts = List.of(tenants).stream()
                .map(tenant -> account(id, name, tenant))
                .toList();
        return new Persona(id, name, role, Locale.forLanguageTag(locale), ZoneId.of(zone), homeTenant, accounts);
    }

    private static Account account(String id, String name, String tenant) {
        String of = tenant + "/" + id;
        return new Account(StableIds.account(of), new Person(tenant, StableIds.directoryId(of)), name);
    }

    /** The account that a tenant knows this person by. */
    public Optional<Account> accountIn(String tenantId) {
        return accounts.stream().filter(account -> isIn(account, tenantId)).findFirst();
    }

    /** The tenant the person chats from. */
    String chatTenant() {
        Person person = accounts.getFirst().person();
        return person == null ? homeTenant : person.tenantId();
    }

    public boolean isGuestIn(String tenantId) {
        return !homeTenant.equals(tenantId);
    }

    private static boolean isIn(Account account, String tenantId) {
        Person person = account.person();
        return person != null && person.tenantId().equals(tenantId);
    }
}
