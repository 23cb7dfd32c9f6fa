package dev.handrail.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where documents are kept. Blocks until the answer is there; safe for any number of threads and, where the database is
 * shared, of instances.
 *
 * <p>Every method throws {@link StoreUnavailable} where the store cannot do it now.
 */
public interface DocumentStore {
    /** So many writes go into one commit at most. */
    int MOST_WRITES = 100;

    /** So many bytes of bodies, as UTF-8, go into one commit at most; what databases add to them is allowed for. */
    int MOST_BYTES = 1_900_000;

    /** The document as it is now. */
    Optional<Stored> read(String partition, String id);

    /**
     * The documents of one kind in a partition, by id: letters of ASCII as everybody expects, everything else in an order
     * of the database's own.
     *
     * @param after what the page before ended with, or nothing for the first page
     * @param most so many at most, from 1 to 1,000
     */
    Page query(String partition, String kind, @Nullable String after, int most);

    /**
     * Makes all the changes or none. A condition that does not hold is a {@link CommitResult.Conflict}.
     *
     * @param writes at least one, all of this partition, each document once
     * @throws IllegalArgumentException where they are none, of another partition, or two to one document
     * @throws CommitTooLarge where they are more or larger than a commit may be
     */
    CommitResult commit(String partition, List<Write> writes);

    /**
     * What is due in these shards, the longest due first.
     *
     * @param now due at this instant or before
     * @param most so many at most, from 1 to 1,000
     */
    List<Stored> findDue(Set<Integer> shards, Instant now, int most);

    /**
     * Everything there is, each document once, for moving house. What is written meanwhile may be seen or not.
     *
     * @param after what the page before ended with, or nothing for the first page; says nothing to anybody but the store
     * @param most so many at most, from 1 to 1,000
     */
    Page all(@Nullable String after, int most);
}
