import { Refused } from "../api/playground";
import { words } from "../words";

/**
 * Why a message did not get through, for the person who wrote it, by the status it was answered with; undefined when
 * it did, or was not meant for the bot at all (null).
 */
export function failure(status: number | null): string | undefined {
  if (status === null || (status >= 200 && status < 300)) return undefined;
  if (status === 400) return words.failure.badRequest;
  if (status === 401) return words.failure.unauthorised;
  if (status === 403) return words.failure.notInstalled;
  if (status === 404) return words.failure.notFound;
  if (status === 413) return words.failure.tooLarge;
  if (status === 429) return words.failure.tooMany;
  return status >= 500 ? words.failure.unavailable(status) : words.failure.other(status);
}

/** The same for a request that the playground itself refused, or that did not reach it. */
export function whyNot(problem: unknown): string {
  if (!(problem instanceof Refused)) throw problem;
  if (problem.status === 0) return words.failure.unreachable;
  return problem.reason ? words.failure.said(problem.reason) : (failure(problem.status) ?? words.failure.other(problem.status));
}
