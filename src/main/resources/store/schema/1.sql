-- The oldest schema number whose program can work on this file; see README.md.
CREATE TABLE compatibility (oldest_reader INTEGER NOT NULL) STRICT;
INSERT INTO compatibility VALUES (1);

CREATE TABLE document (
    partition TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    -- New and random with each write, so that none comes back with a backup that is restored.
    version TEXT NOT NULL,
    due_shard INTEGER,
    -- Milliseconds since 1970, like expires_at.
    due_at INTEGER,
    expires_at INTEGER,
    PRIMARY KEY (partition, id)
) STRICT;

CREATE INDEX document_by_kind ON document (partition, kind, id);
-- By time before shard: one process has all shards of a file, so it takes the first it meets and need not sort.
CREATE INDEX document_by_due ON document (due_at, due_shard) WHERE due_at IS NOT NULL;
CREATE INDEX document_by_expiry ON document (expires_at) WHERE expires_at IS NOT NULL;
