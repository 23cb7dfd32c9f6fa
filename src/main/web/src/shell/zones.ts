/** How a moment reads on a wall clock somewhere. */
export function wallTime(moment: Date, zone: string): string {
  return format(moment, zone, { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
}

export function hourAndMinute(moment: Date, zone: string): string {
  return format(moment, zone, { hour: "2-digit", minute: "2-digit" });
}

/** A day with its year, which names it among all others. */
export function fullDay(moment: Date, zone: string): string {
  return format(moment, zone, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
}

/** A moment with all that there is to say of it. */
export function fullTime(moment: Date, zone: string): string {
  return `${fullDay(moment, zone)}, ${hourAndMinute(moment, zone)} (${cityOf(zone)})`;
}

/** What people call a zone: its city. */
export function cityOf(zone: string): string {
  return known(zone).split("/").at(-1)?.replaceAll("_", " ") ?? zone;
}

function format(moment: Date, zone: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat("en-GB", { ...options, timeZone: known(zone), hourCycle: "h23" }).format(moment);
}

/** The value of a date and time field that shows a moment there. */
export function fieldValue(moment: Date, zone: string): string {
  return new Date(moment.getTime() + ahead(moment, zone)).toISOString().slice(0, 16);
}

/** The moment at which a wall clock there shows what a date and time field holds. */
export function momentOf(value: string, zone: string): Date {
  const asUtc = new Date(`${value}Z`);
  // The offset before the guess may be that of the other side of a clock change: the second guess is right.
  const guess = new Date(asUtc.getTime() - ahead(asUtc, zone));
  return new Date(asUtc.getTime() - ahead(guess, zone));
}

/** By how many milliseconds the wall clock there is ahead of UTC at a moment. */
function ahead(moment: Date, zone: string): number {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: known(zone),
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(moment);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  const shown = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return shown - Math.floor(moment.getTime() / 1000) * 1000;
}

function known(zone: string): string {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return zone;
  } catch {
    return "UTC";
  }
}

/** A language's English name for its tag. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames("en", { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
