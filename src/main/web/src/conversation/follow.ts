import { Feed } from "../api/feed";
import type { Activity } from "../api/types";
import type { House } from "./pane";

/** Follows a conversation for a pane, and says where the connection stands. */
export function follow(
  house: House,
  pane: object,
  spot: string,
  persona: string,
  take: (news: Activity[], whole: boolean) => void,
): Feed {
  return new Feed(spot, persona, {
    take: (news, whole) => {
      house.connection.found(pane);
      take(news, whole);
    },
    away: () => house.connection.lost(pane),
    unknown: () => {
      house.connection.found(pane);
      void house.world.reload().then(() => house.workspace.repair(), () => house.connection.lost(pane));
    },
  });
}
