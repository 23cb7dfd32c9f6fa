package dev.handrail.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.playbook.Entry;
import dev.handrail.playbook.Party;
import dev.handrail.playbook.Playbook;
import dev.handrail.playbook.Playbooks;
import dev.handrail.playbook.files.ProductPlaybooks;
import dev.handrail.understanding.Language;
import dev.handrail.understanding.Understanding;
import java.util.List;
import org.junit.jupiter.api.Test;

/** With Intune's playbook changed so that the vendor fixes what the other playbooks leave to the customer. */
class DisagreeingPlaybooksTests {
    private static final String DUTY = "change-approval";
    private static final AnswerQuestion ANSWER = new AnswerQuestion(disagreeing(), new Understanding());

    @Test
    void asksWhichPlaybookIsMeantWhereTheySayDifferentThings() {
        Reply reply = ask("Who manages the technical change approval process?", Scope.ANY);
        assertThat(reply.answers()).isEmpty();
        assertThat(reply.about()).isEqualTo(Reply.AsksBack.PLAYBOOK);
        assertThat(reply.candidates())
                .extracting(answer -> answer.entry().playbook())
                .containsExactlyInAnyOrder("microsoft-365", "intune");
    }

    @Test
    void answersAsSoonAsThePlaybookIsNamed() {
        assertThat(ask("Who manages the technical change approval process for Intune?", Scope.ANY)
                        .answers())
                .first()
                .satisfies(answer -> {
                    assertThat(answer.entry().playbook()).isEqualTo("intune");
                    assertThat(answer.entry().party()).isEqualTo(Party.VENDOR);
                });
    }

    @Test
    void answersWithinTheScopeOfOnePlaybook() {
        Scope scope = new Scope("intune", null, null);
        assertThat(ask("Who manages the technical change approval process?", scope)
                        .answers())
                .first()
                .extracting(answer -> answer.entry().party())
                .isEqualTo(Party.VENDOR);
    }

    private static Reply ask(String question, Scope scope) {
        return ANSWER.answer(question, Language.ENGLISH, Language.ENGLISH, scope);
    }

    private static Playbooks disagreeing() {
        Playbooks product = ProductPlaybooks.load();
        List<Playbook> playbooks = product.all().stream()
                .map(playbook -> playbook.id().equals("intune") ? changed(playbook) : playbook)
                .toList();
        return new Playbooks(playbooks, product.documents());
    }

    private static Playbook changed(Playbook playbook) {
        List<Entry> entries = playbook.entries().stream()
                .map(entry -> entry.meaning().equals(DUTY) ? ofTheVendor(entry) : entry)
                .toList();
        return new Playbook(
                playbook.id(),
                playbook.vendor(),
                playbook.title(),
                playbook.documents(),
                playbook.phases(),
                playbook.services(),
                playbook.milestones(),
                entries);
    }

    private static Entry ofTheVendor(Entry entry) {
        return new Entry(
                entry.playbook(),
                entry.id(),
                entry.meaning(),
                entry.kind(),
                Party.VENDOR,
                entry.involvement(),
                entry.phase(),
                entry.services(),
                entry.with(),
                entry.limit(),
                entry.sources(),
                entry.words());
    }
}
