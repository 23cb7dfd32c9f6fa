package dev.handrail.engagement.people.account;

import dev.handrail.chat.Person;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.People;
import dev.handrail.engagement.Role;
import dev.handrail.engagement.Side;
import dev.handrail.engagement.VendorTenants;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes one participant of those that turn out to be one human: the first that takes part, or, where none does any more,
 * the first that did. Merged again, it changes nothing.
 */
record MergeAccounts(VendorTenants vendorTenants, Instant now) {
    /**
     * What became of it.
     *
     * @param kept id of the one participant
     * @param gone ids of those that it took in
     */
    record Merged(People people, String kept, List<String> gone) {}

    /** Empty where nothing is to be changed. */
    Optional<Merged> merge(People people, List<Person> accounts) {
        List<Participant> same = people.all().stream()
                .filter(each -> accounts.stream().anyMatch(each::is))
                .toList();
        return same.stream()
                .filter(Participant::isActive)
                .findFirst()
                .or(() -> same.stream().findFirst())
                .flatMap(first -> into(first, same, people, accounts));
    }

    private Optional<Merged> into(Participant first, List<Participant> same, People people, List<Person> accounts) {
        Participant kept = one(first, same, accounts);
        List<Participant> others =
                same.stream().filter(each -> !each.id().equals(first.id())).toList();
        if (kept.equals(first) && others.isEmpty()) {
            return Optional.empty();
        }
        Set<String> names = others.stream().map(Participant::name).collect(Collectors.toSet());
        People merged = people.changing(first.id(), _ -> kept);
        for (Participant each : people.all()) {
            // All that is left of one human has one name, so that it can be found when the human is to be forgotten.
            if (others.contains(each) || each.accounts().isEmpty() && names.contains(each.name())) {
                merged = merged.changing(
                        each.id(),
                        other -> (other.isActive() ? other.removed(now) : other)
                                .withAccounts(List.of())
                                .called(first.name()));
            }
        }
        List<String> gone = others.stream().map(Participant::id).toList();
        return Optional.of(new Merged(new People(people.revision() + 1, merged.all()), first.id(), gone));
    }

    private Participant one(Participant first, List<Participant> same, List<Person> accounts) {
        Set<Person> all = new LinkedHashSet<>(first.accounts());
        same.forEach(each -> all.addAll(each.accounts()));
        all.addAll(accounts);
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Set<Role> asked = EnumSet.noneOf(Role.class);
        same.stream().filter(each -> each.isActive() == first.isActive()).forEach(each -> {
            roles.addAll(each.roles());
            asked.addAll(each.asked());
        });
        asked.removeAll(roles);
        return first.withAccounts(List.copyOf(all)).withRoles(roles, asked).on(side(first, same, all));
    }

    /** An account of the vendor's says whose the human is; otherwise whoever has a role does. */
    private Side side(Participant first, List<Participant> same, Set<Person> all) {
        if (all.stream().anyMatch(account -> vendorTenants.has(account.tenantId()))) {
            return Side.VENDOR;
        }
        return first.roles().isEmpty()
                ? same.stream()
                        .filter(each -> !each.roles().isEmpty())
                        .map(Participant::side)
                        .findFirst()
                        .orElse(first.side())
                : first.side();
    }
}
