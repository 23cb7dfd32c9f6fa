package dev.handrail.store;

import dev.handrail.time.SystemTime;

/** The double on which features are tested keeps what the real stores promise. */
class MemoryStoreTests extends DocumentStoreContract {
    @Override
    protected DocumentStore open(SystemTime time) {
        return new MemoryStore(time.clock());
    }
}
