package dev.handrail.checkpoint.reply;

import dev.handrail.chat.Incoming;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.ShowReminder;
import dev.handrail.checkpoint.Snooze;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes when somebody wants to be reminded once more. */
@Component
final class PutOffReminder implements EngagementPress {
    private final TakeAnswer takeAnswer;

    PutOffReminder(TakeAnswer takeAnswer) {
        this.takeAnswer = takeAnswer;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.changing(ShowReminder.SNOOZE, Action.TAKE_PART));
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        return takeAnswer.take(view, pressed, false, language, this::putOff);
    }

    private Step putOff(TakeAnswer.Here here) {
        return Snooze.read(here.pressed().data().get("until"))
                .map(choice -> choice.until(here.view(), here.me())
                        .map(until -> {
                            Meeting after = here.meeting().snoozed(here.me().id(), until);
                            return takeAnswer
                                    .show(here, after, false, false, "")
                                    .withChanges(takeAnswer.write(here, after))
                                    .withHistory(takeAnswer.happening("meeting.put-off", here, Map.of()));
                        })
                        .orElseGet(() -> tooLate(here)))
                .orElseGet(() -> takeAnswer.show(here, here.meeting(), false, false, ""));
    }

    private Step tooLate(TakeAnswer.Here here) {
        return takeAnswer.show(here, here.meeting(), false, false, takeAnswer.text("tooLateToPutOff", here.language()));
    }
}
