package dev.handrail.playground.example;

import dev.handrail.playground.InPlayground;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The FastTrack manager starts the engagement. */
@Component
@Order(1)
@InPlayground
class StartBrasswick implements Scene {
    static final String NAME = "Brasswick Foods";

    private static final String START = "engagement.start";
    private static final List<String> SERVICES = List.of(
            "microsoft-365/exchange-online",
            "microsoft-365/sharepoint-online",
            "microsoft-365/onedrive-for-business",
            "microsoft-365/microsoft-teams",
            "microsoft-365/microsoft-365-apps",
            "intune/microsoft-intune");

    @Override
    public void play(Actors actors) throws InterruptedException {
        actors.settle();
        Actor jonas = actors.alone("jonas");
        Shown mine = jonas.tell(
                "my engagements", shown -> shown.reads(NAME) || shown.opens(START) || shown.has("engagement.choose"));
        if (!mine.reads(NAME)) {
            Shown offer = jonas.tell("start an engagement", shown -> shown.opens(START));
            jonas.send(jonas.open(offer, START), filledIn(actors));
            actors.settle();
        }
    }

    private static Map<String, String> filledIn(Actors actors) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("customer", NAME);
        fields.put("tenant", actors.persona("harriet").homeTenant());
        fields.put("domain", "brasswick.example");
        fields.put("playbooks", "microsoft-365,intune");
        fields.put("services", String.join(",", SERVICES));
        fields.put("languages", "en,fr,pt");
        fields.put("zone", Actors.ZONE.getId());
        fields.put("purchased", actors.day(-12));
        fields.put("onboarding", actors.day(-5));
        fields.put("desired", actors.day(120));
        fields.put("objective", "Mail, files and Teams for everybody, on devices that are looked after");
        fields.put("reason", "Three offices with three mail systems become one company");
        fields.put("owners", "Noor Haddad");
        fields.put("seats", "1200");
        return fields;
    }
}
