package dev.handrail.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccessTests {
    /** Who may do what; a cell is "yes" or "-". Changed only together with what people were promised. */
    private static final String TABLE = """
            role               | SEE TAKE_PART SEE_VENDOR_VIEW WORK_ON_TASKS MANAGE_TASKS DISPUTE DECIDE SIGN_OFF REACH_MILESTONE PLAN MANAGE_PEOPLE NAME_PROJECT_MANAGER LINK EDIT ARCHIVE EXPORT ERASE
            MEMBER             | yes yes       -               -             -            -       -      -        -               -    -             -                    -    -    -       -      -
            PROJECT_MANAGER    | yes yes       -               yes           yes          yes     yes    yes      yes             yes  yes           yes                  yes  yes  -       yes    yes
            TECHNICAL_LEAD     | yes yes       -               yes           yes          yes     -      -        -               yes  -             -                    -    -    -       -      -
            TECHNICAL_RESOURCE | yes yes       -               yes           -            yes     -      -        -               -    -             -                    -    -    -       -      -
            SUCCESS_OWNER      | yes yes       -               yes           -            yes     -      -        -               -    -             -                    -    -    -       -      -
            SPONSOR            | yes yes       -               -             -            -       -      -        -               -    -             -                    -    -    -       -      -
            CHAMPION           | yes yes       -               yes           -            -       -      -        -               -    -             -                    -    -    -       -      -
            STAKEHOLDER        | yes yes       -               -             -            -       -      -        -               -    -             -                    -    -    -       -      -
            FASTTRACK_MANAGER  | yes yes       yes             yes           yes          yes     yes    yes      yes             yes  yes           yes                  yes  yes  yes     yes    yes
            SPECIALIST         | yes yes       yes             yes           -            yes     -      -        yes             yes  -             -                    -    -    -       -      -
            PARTNER            | yes yes       -               yes           -            yes     -      -        -               -    -             -                    -    -    -       -      -
            stranger           | -   -         -               -             -            -       -      -        -               -    -             -                    -    -    -       -      -
            removed            | -   -         -               -             -            -       -      -        -               -    -             -                    -    -    -       -      -
            """;

    private static Map<String, Map<String, Boolean>> table() {
        List<String> lines = TABLE.lines().toList();
        List<String> actions = cells(lines.getFirst());
        Map<String, Map<String, Boolean>> table = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            Map<String, Boolean> row = new LinkedHashMap<>();
            List<String> cells = cells(line);
            assertThat(cells).hasSameSizeAs(actions).allMatch(cell -> cell.equals("yes") || cell.equals("-"));
            for (int column = 0; column < actions.size(); column++) {
                row.put(actions.get(column), cells.get(column).equals("yes"));
            }
            table.put(line.substring(0, line.indexOf('|')).strip(), row);
        }
        return table;
    }

    private static List<String> cells(String line) {
        return List.of(line.substring(line.indexOf('|') + 1).strip().split("\\s+"));
    }

    @Test
    void theTableHasEveryRoleAndEveryAction() {
        Map<String, Map<String, Boolean>> table = table();
        assertThat(table.keySet())
                .containsExactlyElementsOf(
                        Stream.concat(Arrays.stream(Role.values()).map(Role::name), Stream.of("stranger", "removed"))
                                .toList());
        Set<String> actions = Arrays.stream(Action.values()).map(Action::name).collect(Collectors.toSet());
        assertThat(table.values()).allMatch(row -> row.keySet().equals(actions));
    }

    @ParameterizedTest
    @EnumSource
    void eachRoleMayDoWhatItsRowSays(Role role) {
        Participant somebody = somebody(role);
        for (Action action : Action.values()) {
            assertThat(Access.may(somebody.standing(), action))
                    .as(role + " " + action)
                    .isEqualTo(cell(role.name(), action));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoeverHasNoPartMayDoNothingAndWhoeverIsTakenOutNoMore(Action action) {
        assertThat(Access.may(Set.of(), action)).isEqualTo(cell("stranger", action));
        for (Role role : Role.values()) {
            assertThat(Access.may(somebody(role).removed(Instant.EPOCH).standing(), action))
                    .as("was " + role)
                    .isEqualTo(cell("removed", action));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoIsToldToBeAskedIsWhoMay(Action action) {
        assertThat(Access.who(action))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Role.values())
                        .filter(role -> cell(role.name(), action))
                        // What every member may is nobody's privilege.
                        .filter(role -> role == Role.MEMBER || !cell("MEMBER", action))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void rolesThatSomebodyOnlyAsksForGiveNothing(Role role) {
        Participant asking = somebody(Role.MEMBER).withRoles(Set.of(), Set.of(role));
        for (Action action : Action.values()) {
            assertThat(Access.may(asking.standing(), action)).isEqualTo(cell("MEMBER", action));
        }
    }

    private static boolean cell(String row, Action action) {
        return Boolean.TRUE.equals(table().getOrDefault(row, Map.of()).get(action.name()));
    }

    private static Participant somebody(Role role) {
        Set<Role> roles = role == Role.MEMBER ? Set.of() : Set.of(role);
        return new Participant("p1", List.of(), "Somebody", Side.CUSTOMER, roles, Set.of(), Instant.EPOCH, null);
    }
}
