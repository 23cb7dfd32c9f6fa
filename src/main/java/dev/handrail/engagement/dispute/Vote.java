package dev.handrail.engagement.dispute;

import dev.handrail.playbook.Party;
import java.time.Instant;

/**
 * What a side says in a dispute.
 *
 * @param by id of the participant who says it
 * @param party whose the duty is to be from now on
 */
record Vote(String by, Party party, Instant at) {}
