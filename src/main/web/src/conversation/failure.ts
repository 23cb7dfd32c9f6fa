import { Refused } from "../api/playground";
import { words } from "../words";

/** Whether a status means that the message was taken. */
export function taken(status: number): boolean {
  return status >= 200 && status < 300;
}

/** Why a message did not get through, for the person who wrote it. */
export function inWords(status: number): string {
  if (status === 400) return words.failure.badRequest;
  if (status === 401 || status === 403) return words.failure.unauthorised(status);
  if (status === 404) return words.failure.notFound;
  if (status === 413) return words.failure.tooLarge;
  if (status === 429) return words.failure.tooMany;
  if (status >= 500) return words.failure.unavailable(status);
  return words.failure.other(status);
}

/** The same for a request that the playground itself refused, or that did not reach it. */
export function whyNot(problem: unknown): string {
  if (!(problem instanceof Refused)) throw problem;
  if (problem.status === 0) return words.failure.unreachable;
  return problem.reason ? words.failure.said(problem.reason) : inWords(problem.status);
}
