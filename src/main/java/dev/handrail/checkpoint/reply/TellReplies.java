package dev.handrail.checkpoint.reply;

import dev.handrail.card.Button;
import dev.handrail.card.Cards;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.MeetingView;
import dev.handrail.checkpoint.MeetingWords;
import dev.handrail.engagement.Acquaintance;
import dev.handrail.engagement.LoadAcquaintance;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.ShowTime;
import dev.handrail.engagement.TellSteering;
import dev.handrail.turn.Outgoing;
import dev.handrail.understanding.Language;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells who steers, in one message a meeting, who can't come to it and which other times are proposed. */
@Component
final class TellReplies {
    /** Takes a proposal; its data name the participant whose it is. */
    private static final String TAKE_TIME = "meeting.take-time";

    private static final int MOST = 12;

    private final Cards cards;
    private final MeetingWords words;
    private final TellSteering tellSteering;
    private final LoadAcquaintance loadAcquaintance;

    private record Said(Participant by, Meeting.Reply reply) {}

    TellReplies(Cards cards, MeetingWords words, TellSteering tellSteering, LoadAcquaintance loadAcquaintance) {
        this.cards = cards;
        this.words = words;
        this.tellSteering = tellSteering;
        this.loadAcquaintance = loadAcquaintance;
    }

    /** Nothing where neither the answer nor the one before it concerns them. */
    List<Outgoing> tell(TakeAnswer.Here here, Meeting after) {
        String me = here.me().id();
        boolean concerns = here.meeting().reply(me).filter(TellReplies::isNo).isPresent()
                || after.reply(me).filter(TellReplies::isNo).isPresent();
        if (!concerns) {
            return List.of();
        }
        MeetingView view = here.with(after);
        List<Said> all = said(view);
        boolean onlyMine = all.stream().allMatch(each -> each.by().id().equals(me));
        // Whoever steers knows their own answer.
        List<Participant> steering = TellSteering.of(view.loaded().people()).stream()
                .filter(each -> !(onlyMine && each.id().equals(me)))
                .distinct()
                .toList();
        return tellSteering
                .inPerson(
                        "replies/" + after.id() + "/" + after.moves(),
                        view.engagement(),
                        steering,
                        (reader, language) -> card(view, all, reader, language))
                .messages();
    }

    private static boolean isNo(Meeting.Reply reply) {
        return reply.answer() != Meeting.Answer.COMES;
    }

    /** The newest first. */
    private static List<Said> said(MeetingView view) {
        List<Said> said = new ArrayList<>();
        for (Participant each : view.loaded().people().active()) {
            view.meeting()
                    .reply(each.id())
                    .filter(TellReplies::isNo)
                    .ifPresent(reply -> said.add(new Said(each, reply)));
        }
        said.sort(Comparator.comparing((Said each) -> each.reply().at()).reversed());
        return said;
    }

    private Content card(MeetingView view, List<Said> all, Participant reader, Language language) {
        Acquaintance known = loadAcquaintance.of(reader);
        ZoneId zone = Optional.ofNullable(known.zone()).orElse(view.zone());
        List<Panel.Item> items = new ArrayList<>(all.stream()
                .limit(MOST)
                .map(each -> item(each, view, zone, language))
                .toList());
        if (all.size() > MOST) {
            items.add(new Panel.Item(text("agenda.more", language, all.size() - MOST), null));
        }
        return words.card(
                new Panel(
                        text("repliesTitle", language, words.title(view.meeting(), language)),
                        view.engagement().name(),
                        all.isEmpty() ? text("noMore", language) : null,
                        List.of(new Panel.Fact(words.text("when", language), words.when(view, zone, language))),
                        items.isEmpty() ? List.of() : List.of(new Panel.Section(null, items)),
                        List.of()),
                language);
    }

    private Panel.Item item(Said said, MeetingView view, ZoneId zone, Language language) {
        String name = said.by().name().isBlank()
                ? text("agenda.somebody", language)
                : said.by().name();
        String reason = said.reply().reason();
        Optional<String> proposed = Optional.ofNullable(said.reply().proposed())
                .map(at -> ShowTime.written(at.atZone(view.zone()).toInstant(), zone, language));
        return new Panel.Item(
                proposed.map(at -> text("proposes", language, name, at))
                        .orElseGet(() -> text("cannotCome", language, name)),
                reason.isEmpty() ? null : reason,
                Panel.Tone.PLAIN,
                proposed.map(_ -> take(said, view, language)).stream().toList());
    }

    private Button take(Said said, MeetingView view, Language language) {
        Map<String, Object> data = new HashMap<>(MeetingWords.data(view));
        data.put("participant", said.by().id());
        return Button.opening(text("take", language), TAKE_TIME, data);
    }

    private String text(String key, Language language, Object... arguments) {
        return cards.text("reply." + key, language.locale(), arguments);
    }
}
