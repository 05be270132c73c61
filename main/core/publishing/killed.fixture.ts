/*
 * A process of its own that publishes one story, so that it can be killed on the way. It says what it has reached, and
 * stands still when it is told to ask for the CMS's secret once more than allowed.
 */
import { newId } from "#shared/domain/ids.ts";
import { confirmed, openDesk, TOKEN, testHost, written } from "./desk.fixture.ts";

const [dir = "", apiUrl = "", act = "publish", lastSecret = ""] = process.argv.slice(2);
const say = (line: string): void => void process.stdout.write(`${line}\n`);
let asked = 0;
let isArmed = false;

const desk = openDesk(dir, apiUrl, undefined, {
  ...testHost,
  readSecret: () => {
    if (isArmed) asked++;
    if (lastSecret === "" || asked < Number(lastSecret)) return Promise.resolve(TOKEN);
    say("stands");
    process.stdin.resume(); // keeps the process there to be killed
    return new Promise(() => {});
  },
});
const { id, rev } = await written(desk);
let toPublish = rev;
if (act !== "publish") {
  await desk.call("publishing.publish", { id, rev });
  await desk.until(confirmed(desk, id, 1));
}
if (act === "update") {
  const { content } = await desk.call("stories.open", { id });
  const change = { ...content, headline: "Titre mis à jour" };
  toPublish = (await desk.call("stories.save", { id, baseRev: rev, saveId: newId(), content: change })).rev;
}
isArmed = true;
say(`armed ${id} ${toPublish}`);
if (act === "withdraw") await desk.call("publishing.withdraw", { id, advisory: "Montant faux" });
else await desk.call("publishing.publish", { id, rev: toPublish });
await desk.until(confirmed(desk, id, act === "publish" ? 1 : 2));
say("confirmed");
