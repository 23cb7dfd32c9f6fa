package dev.handrail.engagement;

import dev.handrail.store.Document;
import tools.jackson.databind.json.JsonMapper;

/** An engagement's own two documents, in its partition. */
public final class EngagementDocuments {
    public static final String ENGAGEMENT = "engagement";
    public static final String PEOPLE = "people";

    /** How records are written in documents: what is null is left out. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(included ->
                    included.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
            .build();

    private EngagementDocuments() {}

    public static Document of(Engagement engagement) {
        return document(engagement.id(), ENGAGEMENT, ENGAGEMENT, engagement);
    }

    public static Document of(EngagementId id, People people) {
        return document(id, PEOPLE, PEOPLE, people);
    }

    /** A document in an engagement's partition that neither falls due nor expires. */
    public static Document document(EngagementId engagement, String id, String kind, Object body) {
        return new Document(engagement.partition(), id, kind, json(body), null, null);
    }

    public static String json(Object body) {
        return Document.wellFormed(JSON.writeValueAsString(body));
    }

    public static <T> T read(Document document, Class<T> type) {
        return read(document.body(), type);
    }

    public static <T> T read(String body, Class<T> type) {
        return JSON.readValue(body, type);
    }
}
