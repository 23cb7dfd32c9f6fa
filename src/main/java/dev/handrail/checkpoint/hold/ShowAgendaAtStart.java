package dev.handrail.checkpoint.hold;

import dev.handrail.card.Button;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.checkpoint.Attendee;
import dev.handrail.checkpoint.MakeAgenda;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.MeetingView;
import dev.handrail.understanding.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The agenda as it is shown when a meeting begins: who comes, what people added, what is open. */
@Component
final class ShowAgendaAtStart {
    private static final int NAMED = 8;

    private final HoldWords words;
    private final MakeAgenda makeAgenda;

    ShowAgendaAtStart(HoldWords words, MakeAgenda makeAgenda) {
        this.words = words;
        this.makeAgenda = makeAgenda;
    }

    Content.Card card(MeetingView view, boolean late, Language language) {
        List<Panel.Fact> facts = new ArrayList<>();
        facts.addAll(words.whenFacts(view, language));
        people(view, Meeting.Answer.COMES, "coming", language).ifPresent(facts::add);
        people(view, Meeting.Answer.CANNOT, "cannot", language).ifPresent(facts::add);
        people(view, Meeting.Answer.OTHER_TIME, "otherTime", language).ifPresent(facts::add);
        long silent = view.attendees().stream()
                .filter(each -> view.meeting().reply(each.id()).isEmpty())
                .count();
        if (silent > 0) {
            facts.add(new Panel.Fact(words.text("noAnswer", language), String.valueOf(silent)));
        }
        Panel panel = new Panel(
                words.text("agenda", language, words.title(view, language)),
                view.engagement().name(),
                late ? words.text("agendaLate", language) : null,
                facts,
                sections(view, language),
                List.of(Button.opening(words.text("button.note", language), NoteMeeting.FORM, HoldWords.data(view))));
        return words.card(panel, language);
    }

    private Optional<Panel.Fact> people(MeetingView view, Meeting.Answer answer, String key, Language language) {
        List<Attendee> those = view.attendees().stream()
                .filter(each -> view.meeting()
                        .reply(each.id())
                        .filter(reply -> reply.answer() == answer)
                        .isPresent())
                .toList();
        if (those.isEmpty()) {
            return Optional.empty();
        }
        String names = those.stream()
                .limit(NAMED)
                .map(each -> words.name(Optional.of(each.participant()), language))
                .collect(Collectors.joining(", "));
        String more = those.size() > NAMED ? " " + words.text("more", language, those.size() - NAMED) : "";
        return Optional.of(new Panel.Fact(words.text(key, language), names + more));
    }

    private List<Panel.Section> sections(MeetingView view, Language language) {
        List<Panel.Section> sections =
                makeAgenda.sections(view, makeAgenda.open(view.engagement(), view.now()), null, language);
        return sections.isEmpty()
                ? List.of(new Panel.Section(null, List.of(new Panel.Item(words.text("nothingOpen", language), null))))
                : sections;
    }
}
