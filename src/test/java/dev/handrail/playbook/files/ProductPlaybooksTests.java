package dev.handrail.playbook.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.playbook.Anchor;
import dev.handrail.playbook.Entry;
import dev.handrail.playbook.Involvement;
import dev.handrail.playbook.Languages;
import dev.handrail.playbook.Limit;
import dev.handrail.playbook.Lines;
import dev.handrail.playbook.Party;
import dev.handrail.playbook.Playbook;
import dev.handrail.playbook.Playbooks;
import dev.handrail.playbook.Source;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProductPlaybooksTests {
    private static final String PROCESS = "000_eef01a1f4838bd84.txt";

    private final Loaded loaded = LoadPlaybooks.load(FindPlaybookFiles.ofTheProduct(), Optional.empty());

    @Test
    void thePlaybooksOfTheProductHaveNoProblem() {
        assertThat(loaded.problems()).isEmpty();
        assertThat(playbooks().all())
                .extracting(Playbook::id)
                .containsExactly("enterprise-mobility", "intune", "microsoft-365", "service-continuity");
    }

    @Test
    void everyEntryIsWordedInEveryRequiredLanguage() {
        assertThat(playbooks().entries())
                .allSatisfy(entry -> assertThat(entry.words().keySet()).containsAll(Languages.REQUIRED));
    }

    @Test
    void aDutyToldInThreePlaybooksIsOneMeaning() {
        assertThat(playbooks().withMeaning("ssl-certificates"))
                .extracting(Entry::publicId)
                .containsExactly(
                        "enterprise-mobility/ssl-certificates",
                        "intune/ssl-certificates",
                        "microsoft-365/ssl-certificates");
    }

    @Test
    void aSourcesSectionIsTheMostSpecificOne() {
        assertThat(entry("microsoft-365/mfa-configure").sources())
                .extracting(Source::section)
                .containsExactly("Mes responsabilités client et FastTrack › Général › Responsabilités du client");
        assertThat(entry("intune/security-policies").sources())
                .extracting(Source::section)
                .containsExactly("Vos responsabilités › Phase d'activation");
        assertThat(entry("service-continuity/incident-hourly-updates").sources())
                .extracting(Source::section)
                .containsExactly("Précision");
        assertThat(playbooks()
                        .document("002_48d57a878dc326cc.txt")
                        .orElseThrow()
                        .sectionPath(new Lines(261, 261)))
                .containsExactly(
                        "Responsabilités de Microsoft", "Phase d'activation", "Phase d’activation – Microsoft Intune");
    }

    @Test
    void whatTheTableSaysTheVendorConfiguresIsOnlyGuided() {
        List<Entry> guided = playbooks().entries().stream()
                .filter(entry -> entry.party() == Party.VENDOR)
                .filter(entry -> entry.sources().stream()
                        .anyMatch(source -> source.document().name().equals(PROCESS)
                                && new Lines(296, 307).contains(source.lines())))
                .toList();

        assertThat(guided)
                .hasSizeGreaterThanOrEqualTo(6)
                .extracting(Entry::involvement)
                .containsOnly(Involvement.GUIDES);
    }

    @Test
    void helpAfterAMigrationIsLimitedToFiveDays() {
        assertThat(entry("microsoft-365/post-migration-5-days").limit())
                .isEqualTo(new Limit(Anchor.MIGRATION_EVENT_END, Period.ofDays(5)));
    }

    private Entry entry(String publicId) {
        return playbooks().entry(publicId).orElseThrow();
    }

    private Playbooks playbooks() {
        return loaded.playbooks().orElseThrow();
    }
}
