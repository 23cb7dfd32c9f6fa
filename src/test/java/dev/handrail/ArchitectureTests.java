package dev.handrail;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
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

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that()
            .resideOutsideOfPackage("dev.handrail.time..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule nobodySleeps = noClasses().should().callMethod(Thread.class, "sleep", long.class);

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
    static final ArchRule onlyTurnSends = noClasses()
            .that()
            .resideOutsideOfPackages("dev.handrail.turn", "dev.handrail.teams..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("dev.handrail.chat.Connector");

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
