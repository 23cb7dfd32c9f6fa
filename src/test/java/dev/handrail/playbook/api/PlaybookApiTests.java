package dev.handrail.playbook.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApplicationModuleTest(module = "playbook")
@AutoConfigureMockMvc
@TestPropertySource(properties = {"handrail.mode=playground", "handrail.answers-api=true"})
class PlaybookApiTests {
    @Autowired
    private MockMvcTester http;

    @Test
    void allPlaybooksAreListedByIdAndTitle() {
        assertThat(http.get().uri("/api/playbooks")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        [{"id": "enterprise-mobility", "title": "Enterprise Mobility Suite"},
                         {"id": "intune", "title": "Microsoft Intune"},
                         {"id": "microsoft-365", "title": "Microsoft 365"},
                         {"id": "service-continuity", "title": "Service continuity",
                          "titles": {"fr": "Continuité de service"}}]
                        """);
    }

    @Test
    void aPlaybookIsShownWholeWithItsSources() {
        var body = assertThat(http.get().uri("/api/playbooks/microsoft-365"))
                .hasStatusOk()
                .bodyJson();

        body.extractingPath("$.phases[5]")
                .asMap()
                .containsEntry("id", "data-migration")
                .containsEntry("optional", true);
        body.extractingPath("$.entries[?(@.id=='microsoft-365/post-migration-5-days')].limit.duration")
                .asArray()
                .containsExactly("P5D");
        body.extractingPath("$.entries[?(@.id=='microsoft-365/enable-dns-records')].with[0]")
                .asArray()
                .containsExactly("microsoft-365/enable-dns-vendor");
        body.extractingPath("$.entries[?(@.id=='microsoft-365/mfa-configure')].sources[0].section")
                .asArray()
                .containsExactly("Mes responsabilités client et FastTrack › Général › Responsabilités du client");
        body.extractingPath("$.entries[?(@.id=='microsoft-365/mfa-configure')].sources[0].title")
                .asArray()
                .containsExactly("Processus et attentes");
        body.extractingPath("$.entries[?(@.id=='microsoft-365/mfa-configure')].sources[0].date")
                .asArray()
                .containsExactly("2021-01-04");
        body.extractingPath("$.entries[0]")
                .asMap()
                .containsEntry("party", "customer")
                .containsEntry("involvement", "performs")
                .containsEntry("limit", null);
    }

    @Test
    void anUnknownPlaybookIsNotFound() {
        assertThat(http.get().uri("/api/playbooks/printers"))
                .hasStatus(404)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"error": "There is no such playbook."}
                        """);
    }
}
