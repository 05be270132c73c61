import type { DeliveryAct } from "#shared/domain/delivery.ts";
import { DestinationConfig } from "#shared/domain/destination.ts";
import { newId, type StoryId } from "#shared/domain/ids.ts";
import { type Desk, openDesk, testHost, written } from "../../desk.fixture.ts";

export type SitePlan = {
  readonly dir: string;
  readonly adapter: DestinationConfig["adapter"];
  /** Where the site, or what stands before it, is reached. */
  readonly url: string;
  readonly user: string;
  readonly secret: string;
  readonly act: Exclude<DeliveryAct, "correct">;
  readonly headline: string;
};

/** What an update brings. */
export const DECK = "Chapô mis à jour";
const PLACE = "site";
/** Nobody listens there: nothing of these stories goes to the embedded CMS. */
const NOWHERE = "http://127.0.0.1:9/api";

/** A desk that publishes to one site. */
export async function siteDesk({ dir, adapter, url, user, secret }: SitePlan, now?: () => number): Promise<Desk> {
  const desk = openDesk(dir, NOWHERE, now, { ...testHost, readSecret: () => Promise.resolve(secret) });
  const destination = DestinationConfig.parse({ id: PLACE, name: "Site", adapter, url, user });
  await desk.call("settings.saveDestination", { destination });
  return desk;
}

/** Writes the story and brings it to where the act begins. @returns its id and the revision that the act is about */
export async function beforeTheAct(desk: Desk, { act, headline }: SitePlan): Promise<{ id: StoryId; rev: number }> {
  const { id, rev } = await written(desk, { headline });
  if (act === "publish") return { id, rev };
  await desk.call("publishing.publish", { id, rev, destinations: [PLACE] });
  await desk.until(isConfirmed(desk, id, 1));
  if (act === "withdraw") return { id, rev };
  const { content } = await desk.call("stories.open", { id });
  const changed = { ...content, deck: DECK };
  return desk.call("stories.save", { id, baseRev: rev, saveId: newId(), content: changed });
}

export async function theAct(desk: Desk, { act }: SitePlan, { id, rev }: { id: StoryId; rev: number }): Promise<void> {
  if (act === "withdraw") await desk.call("publishing.withdraw", { id, advisory: "Montant faux" });
  else await desk.call("publishing.publish", { id, rev, destinations: [PLACE] });
}

/** Whether the site has confirmed so many deliveries of the story. */
export const isConfirmed = (desk: Desk, id: StoryId, count: number) => async (): Promise<boolean> =>
  (await desk.call("publishing.deliveries", { storyId: id })).filter(
    ({ state, destination }) => state === "confirmed" && destination === PLACE,
  ).length === count;

/** Lets what was stopped go again, as a person does once the fault is over. */
export async function goOn(desk: Desk, id: StoryId): Promise<void> {
  for (const one of await desk.call("publishing.deliveries", { storyId: id })) {
    if (one.state === "needsPerson" || one.state === "rejected") await desk.call("publishing.retry", { id: one.id });
  }
}
