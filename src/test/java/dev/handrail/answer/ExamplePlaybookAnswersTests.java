package dev.handrail.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.playbook.files.ExamplePlaybook;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Understanding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A playbook of one's own answers as those do that come with the product. */
class ExamplePlaybookAnswersTests {
    private static final Understanding UNDERSTANDING = new Understanding();
    private static final AnswerQuestion ANSWER =
            new AnswerQuestion(ExamplePlaybook.loadBesideTheProducts(), UNDERSTANDING);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Who exports the employee records?                  | brightwater/payroll-records-export
            Who signs off the first pay run?                   | brightwater/pay-run-sign-off
            How long is the Brightwater help desk free?        | brightwater/payroll-help-desk-period
            Qui exporte les dossiers des salariés ?            | brightwater/payroll-records-export
            Quem aprova a primeira folha de pagamento?         | brightwater/pay-run-sign-off
            Who sets up multi-factor authentication?           | microsoft-365/mfa-configure
            """)
    void answersFromItAndFromTheProductsPlaybooks(String question, String entry) {
        Interpretation said = UNDERSTANDING.interpret(question, null).orElseThrow();

        Reply reply = ANSWER.answer(said.text(), said.language(), said.language(), Scope.ANY);

        assertThat(reply.answers())
                .as(question)
                .isNotEmpty()
                .anySatisfy(answer -> assertThat(answer.entries())
                        .anyMatch(known -> known.publicId().equals(entry)));
    }
}
