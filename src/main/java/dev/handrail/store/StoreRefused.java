package dev.handrail.store;

import org.jspecify.annotations.Nullable;

/** The store cannot be opened as things are, and somebody has to change them. */
public final class StoreRefused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String remedy;

    /**
     * @param reason what is wrong, naming the setting or the file
     * @param remedy what to do about it
     */
    public StoreRefused(String reason, String remedy, @Nullable Throwable cause) {
        super(reason, cause);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
