package dev.handrail;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

@AnalyzeClasses(packagesOf = HandrailApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {
    private static final ApplicationModules ROOMS = ApplicationModules.of(HandrailApplication.class);

    @Test
    void roomsKeepTheirDoorsShut() {
        ROOMS.verify();
    }

    @Test
    void everyRoomSaysWhatItMayUse() {
        assertThat(ROOMS.stream().map(room -> room.getBasePackage().getName()))
                .isNotEmpty()
                .allSatisfy(
                        room -> assertThat(Class.forName(room + ".package-info").getAnnotation(ApplicationModule.class))
                                .as(room)
                                .isNotNull());
    }

    @Test
    void drawsTheMap() {
        new Documenter(ROOMS).writeModulesAsPlantUml();
    }

    @Test
    void theReadmeDrawsTheRoomsAsTheyAre() throws IOException {
        Set<String> arrows = ROOMS.stream()
                .flatMap(room -> room.getDirectDependencies(ROOMS)
                        .uniqueModules()
                        .map(other -> "    " + room.getIdentifier() + " --> " + other.getIdentifier()))
                .filter(arrow -> !arrow.endsWith(" time"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(Files.readAllLines(Path.of("README.md")).stream().filter(line -> line.contains(" --> ")))
                .containsExactlyElementsOf(arrows);
    }

    /** The log for machines has fields of its own; a line that names one again is lost. */
    @Test
    void noLogLineNamesAFieldThatTheLogHasAlready() throws IOException {
        Pattern taken = Pattern.compile(
                "addKeyValue\\(\"(message|level|level_value|logger_name|thread_name|stack_trace|tags|@timestamp|@version)\"");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(
                                    taken.matcher(Files.readString(file)).find())
                            .as(file.toString())
                            .isFalse());
        }
    }

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that()
            .resideOutsideOfPackage("dev.handrail.time..")
            .should()
            .accessTargetWhere(describe("the machine's time is read", ArchitectureTests::readsTheMachinesTime));

    @ArchTest
    static final ArchRule nobodySleeps =
            noClasses().should().accessTargetWhere(describe("a thread sleeps", ArchitectureTests::sleeps));

    @ArchTest
    static final ArchRule nullsAreCheckedEverywhere = classes().should(resideInANullMarkedPackage());

    @Test
    void findsEveryWayToReadTheMachinesTimeAndToSleep() {
        JavaClasses habits = new ClassFileImporter().importClasses(ForbiddenHabits.class);
        String found = timeComesFromTheClock.evaluate(habits).getFailureReport() + "\n"
                + nobodySleeps.evaluate(habits).getFailureReport();
        assertThat(ForbiddenHabits.class.getDeclaredMethods())
                .hasSizeGreaterThan(10)
                .filteredOn(method -> !method.isSynthetic())
                .allSatisfy(habit -> assertThat(found).contains("ForbiddenHabits." + habit.getName() + "("));
    }

    @Test
    void findsAPackageWhoseNullsNobodyChecks() {
        JavaClasses unmarked = new ClassFileImporter().importClasses(ArchRule.class);
        assertThat(nullsAreCheckedEverywhere.evaluate(unmarked).hasViolation()).isTrue();
    }

    private static boolean readsTheMachinesTime(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        return switch (owner) {
            case "java.lang.System" -> name.equals("currentTimeMillis") || name.equals("nanoTime");
            case "java.time.Clock" -> name.startsWith("system") || name.startsWith("tick");
            case "java.time.InstantSource" -> name.equals("system");
            case "java.util.Date", "java.util.GregorianCalendar" ->
                name.equals(JavaConstructor.CONSTRUCTOR_NAME)
                        && parameters(access).isEmpty();
            case "java.util.Calendar" -> name.equals("getInstance");
            default ->
                owner.startsWith("java.time.")
                        && name.equals("now")
                        && !parameters(access).contains("java.time.Clock");
        };
    }

    private static boolean sleeps(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        return name.equals("sleep")
                        && (owner.equals("java.lang.Thread") || owner.equals("java.util.concurrent.TimeUnit"))
                || name.startsWith("park") && owner.equals("java.util.concurrent.locks.LockSupport");
    }

    private static List<String> parameters(JavaAccess<?> access) {
        return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                ? target.getRawParameterTypes().stream().map(JavaClass::getName).toList()
                : List.of();
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " is not @NullMarked"));
            }
        };
    }

    @ArchTest
    static final ArchRule onlyTheEdgeKnowsTheBotSdk = noClasses()
            .that()
            .resideOutsideOfPackage("dev.handrail.teams..")
            .should()
            .dependOnClassesThat(resideInAPackage("com.microsoft.."));

    @ArchTest
    static final ArchRule onlyTheEdgeUsesTheOldJson = noClasses()
            .that()
            .resideOutsideOfPackage("dev.handrail.teams..")
            .should()
            .dependOnClassesThat(resideInAPackage("com.fasterxml.jackson.databind.."));

    @ArchTest
    static final ArchRule onlyTheSqliteStoreKnowsSql = noClasses()
            .that()
            .resideOutsideOfPackage("dev.handrail.store.sqlite..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite.."));

    @ArchTest
    static final ArchRule onlyTheCosmosStoreKnowsItsClient = noClasses()
            .that()
            .resideOutsideOfPackage("dev.handrail.store.cosmos..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.azure..", "reactor..", "io.netty.."));

    @ArchTest
    static final ArchRule onlyTurnSends = noClasses()
            .that()
            .resideOutsideOfPackages("dev.handrail.turn..", "dev.handrail.teams..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("dev.handrail.chat.Connector");

    @ArchTest
    static final ArchRule onlyTurnCommits = noClasses()
            .that()
            .resideOutsideOfPackages("dev.handrail.turn..", "dev.handrail.store..")
            .should()
            .callMethodWhere(describe(
                    "documents are committed",
                    call -> call.getName().equals("commit")
                            && call.getTargetOwner().isAssignableTo("dev.handrail.store.DocumentStore")));

    @ArchTest
    static final ArchRule noFieldInjection = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule noStandardStreams = noClasses()
            .that()
            .resideOutsideOfPackage("dev.handrail")
            // The address has to be the last line whatever the log's level and form are.
            .and()
            .doNotHaveSimpleName("AnnouncePage")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");
}
