const milliseconds = /^\d{13}$/;

/** When a message was sent: its id tells, as in Teams, where it is a number of milliseconds. */
export function sentAt(activityId: string): Date | undefined {
  return milliseconds.test(activityId) ? new Date(Number(activityId)) : undefined;
}
