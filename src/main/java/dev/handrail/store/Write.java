package dev.handrail.store;

import java.util.Optional;

/** One change of a commit, on the condition that nobody else changed the same document since it was read. */
public sealed interface Write {
    String partition();

    String id();

    /** Adds the document, or puts it in the place of what was read there. */
    static Write put(Document document, Optional<Stored> there) {
        return there.<Write>map(was -> new Replace(document, was.version())).orElseGet(() -> new Create(document));
    }

    /** Adds a document, on the condition that none of its id is there, or that it has expired. */
    record Create(Document document) implements Write {
        @Override
        public String partition() {
            return document.partition();
        }

        @Override
        public String id() {
            return document.id();
        }
    }

    /** Puts a document in the place of the version that was read. */
    record Replace(Document document, String version) implements Write {
        @Override
        public String partition() {
            return document.partition();
        }

        @Override
        public String id() {
            return document.id();
        }
    }

    /** Takes away the version that was read. */
    record Delete(String partition, String id, String version) implements Write {}
}
