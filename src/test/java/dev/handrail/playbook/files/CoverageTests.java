package dev.handrail.playbook.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.handrail.playbook.Coverage;
import dev.handrail.playbook.Playbooks;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class CoverageTests {
    private static final Logger log = LoggerFactory.getLogger(CoverageTests.class);
    private static final double LEAST_CITED = 0.97;
    private static final double WIDEST_MEAN = 1.5;

    @TempDir
    Path temporary;

    @Test
    void theProductsPlaybooksCiteNearlyEveryNormativeLineOfEveryDocumentByNarrowSources() {
        Coverage coverage = of(ProductPlaybooks.load());

        log.info(
                "The playbooks' sources, {}; {}",
                TellCoverage.inAll(coverage),
                coverage.documents().stream().map(TellCoverage::of).collect(Collectors.joining("; ")));
        assertThat(coverage.documents())
                .hasSize(5)
                .allSatisfy(document -> assertThat(document.normative()).isPositive());
        assertThat(coverage.share()).isGreaterThanOrEqualTo(LEAST_CITED);
        assertThat(coverage.meanWidth()).isBetween(1.0, WIDEST_MEAN);
    }

    @Test
    void aLineIsCitedOnceHoweverManySourcesHoldIt() throws Exception {
        SmallFolder folder = SmallFolder.in(temporary);
        folder.replace(SmallFolder.PLAYBOOK, "line: 17", "line: 4");

        Coverage coverage = of(folder.load().playbooks().orElseThrow());

        assertThat(coverage.cited()).isEqualTo(3);
        assertThat(coverage.normative()).isEqualTo(12);
        assertThat(coverage.share()).isEqualTo(0.25);
        assertThat(coverage.meanWidth()).isCloseTo(4.0 / 3, within(1e-9));
        assertThat(coverage.documents().getFirst().uncited()).containsExactly(5, 6, 7, 9, 17, 18, 19, 20, 39);
        assertThat(TellCoverage.of(coverage.documents().getFirst()))
                .isEqualTo("handbook.md: 3 of 12, not cited: 5-7, 9, 17-20, 39");
    }

    @Test
    void aBlankLineInsideASourceIsNotCounted() throws Exception {
        SmallFolder folder = SmallFolder.in(temporary);
        folder.replace(SmallFolder.DOCUMENTS, "[3-7, 9,", "[3, 5, 9,");
        folder.replace(SmallFolder.PLAYBOOK, "lines: 3-4", "lines: 3-5");

        Coverage coverage = of(folder.load().playbooks().orElseThrow());

        assertThat(coverage.cited()).isEqualTo(4);
        assertThat(coverage.meanWidth()).isCloseTo(5.0 / 3, within(1e-9));
    }

    @Test
    void nothingNormativeIsCitedInFull() {
        Coverage nothing = Coverage.of(List.of(), List.of());

        assertThat(nothing.share()).isOne();
        assertThat(nothing.meanWidth()).isZero();
    }

    @Test
    void aShareIsNeverRoundedUpToAll() {
        var nearly = new Coverage(List.of(new Coverage.OfDocument("long.md", 10_000, List.of(5))), 1);

        assertThat(TellCoverage.inAll(nearly))
                .isEqualTo("cited: 9999 of 10000 normative lines (99.9 %), mean width of a source 1.00 lines");
    }

    private static Coverage of(Playbooks playbooks) {
        return Coverage.of(playbooks.documents(), playbooks.entries());
    }
}
