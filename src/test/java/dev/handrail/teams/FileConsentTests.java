package dev.handrail.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.Incoming;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileConsentTests extends AtTheEdge {
    @Test
    void anAcceptedFileSaysWhereItGoes() {
        var answered = hear("file-accepted", Incoming.FileAnswered.class);
        assertThat(answered.accepted()).isTrue();
        assertThat(answered.data()).isEqualTo(Map.of("export", "x-3", "verb", "kept"));
        assertThat(answered.cardActivityId()).isEqualTo("1485983409998");
        assertThat(answered.target()).satisfies(target -> {
            assertThat(target.name()).isEqualTo("tasks.csv");
            assertThat(target.uploadUrl()).endsWith("/uploadSession?guid=%2796f6%27&tempauth=eyJ0");
            assertThat(target.contentUrl()).endsWith("/Documents/Applications/tasks.csv");
            assertThat(target.uniqueId()).isEqualTo("1150D938-8870-4044-9F2C-5BBDEBA70C8C");
            assertThat(target.fileType()).isEqualTo("csv");
            assertThat(target.toString()).doesNotContain("tempauth", "tasks");
        });
    }

    @Test
    void aDeclinedFileGoesNowhereWhateverElseIsSaid() {
        deliver(token().bearer(), sample("file-accepted").replace("\"accept\"", "\"decline\""));
        assertThat(listener.heard()).singleElement().isInstanceOfSatisfying(Incoming.FileAnswered.class, answered -> {
            assertThat(answered.accepted()).isFalse();
            assertThat(answered.target()).isNull();
            assertThat(answered.data()).containsEntry("export", "x-3");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"uploadInfo", "name", "uploadUrl", "contentUrl", "uniqueId"})
    void anAcceptedFileWithoutAPlaceIsRefused(String missing) {
        String whole = sample("file-accepted");
        int info = whole.indexOf("\"uploadInfo\"");
        String broken = whole.substring(0, info) + whole.substring(info).replace('"' + missing + '"', "\"other\"");
        assertThat(deliver(token().bearer(), broken).statusCode()).isEqualTo(400);
        assertThat(listener.heard()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\r\\nX-Injected: 1", "\\u202e"})
    void aPlaceThatHoldsWhatNoAddressHasIsRefused(String hostile) {
        String broken = sample("file-accepted").replace("tempauth=", "tempauth=" + hostile);
        assertThat(deliver(token().bearer(), broken).statusCode()).isEqualTo(400);
        assertThat(listener.heard()).isEmpty();
    }

    @Test
    void anAnswerThatIsNeitherYesNorNoIsAQuestionThatNobodyAnswers() {
        String other = sample("file-accepted").replace("\"accept\"", "\"perhaps\"");
        assertThat(deliver(token().bearer(), other).statusCode()).isEqualTo(200);
        assertThat(listener.heard()).singleElement().isInstanceOf(Incoming.Invoked.class);
    }
}
